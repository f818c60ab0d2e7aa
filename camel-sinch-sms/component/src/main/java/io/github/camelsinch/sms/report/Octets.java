/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a report is named by, as UTF-8 and without the strings in between: polls name millions. Has no bound. */
final class Octets {

    private static final int USUAL_LENGTH = 160;
    private static final int LAST_OF_ASCII = 0x7f;
    private static final int MOST_DIGITS = 20;

    private byte[] octets = new byte[USUAL_LENGTH];
    private int length;

    /** {@return the octets, of which the first {@link #length()} count; not copied} */
    byte[] octets() {
        return octets;
    }

    int length() {
        return length;
    }

    Octets bar() {
        makeRoom(1);
        octets[length++] = '|';
        return this;
    }

    /** @param text {@code null} is written as that word */
    Octets text(String text) {
        String written = String.valueOf(text);
        makeRoom(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c > LAST_OF_ASCII) {
                return append(written.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            octets[length++] = (byte) c;
        }
        return this;
    }

    /** In decimal. */
    Octets number(long number) {
        if (number < 0) {
            return text(Long.toString(number));
        }
        makeRoom(MOST_DIGITS);
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            octets[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private Octets append(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, octets, length, more.length);
        length += more.length;
        return this;
    }

    private void makeRoom(int wanted) {
        if (octets.length - length < wanted) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + wanted));
        }
    }
}
