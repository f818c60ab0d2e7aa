/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.function.Function;

/** Recognises the known values of an open set in any case, and keeps others as they came. */
final class OpenValues {

    private OpenValues() {
    }

    @SafeVarargs
    static <T> T canonical(String value, Function<T, String> spelling, Function<String, T> create, T... known) {
        // as a rule it is spelt as documented, and to compare without regard to case takes much longer
        for (T candidate : known) {
            if (spelling.apply(candidate).equals(value)) {
                return candidate;
            }
        }
        for (T candidate : known) {
            if (spelling.apply(candidate).equalsIgnoreCase(value)) {
                return candidate;
            }
        }
        return create.apply(value);
    }
}
