/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads numbers that stand in one string.
 */
final class NumberList {

    private NumberList() {
    }

    /** {@return what stands between commas and line ends, blanks left out} */
    static List<String> of(CharSequence text) {
        List<String> numbers = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSeparator(text.charAt(i))) {
                String number = text.subSequence(start, i).toString().strip();
                if (!number.isEmpty()) {
                    numbers.add(number);
                }
                start = i + 1;
            }
        }
        return numbers;
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }
}
