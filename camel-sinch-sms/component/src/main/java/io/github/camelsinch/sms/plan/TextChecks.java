/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * What no text that leaves the machine may hold. Messages show nothing of the text but the place.
 */
final class TextChecks {

    /** What Sinch takes in {@code body}, in UTF-16 code units (Sinch SMS API, batches). */
    static final int MAX_LENGTH = 2000;

    /** What may be split: a hundred bodies. More is a mistake. */
    static final int MAX_SPLIT_LENGTH = 100 * MAX_LENGTH;

    private TextChecks() {
    }

    /**
     * @param  name                  the option or field
     * @param  text                  its value
     * @throws InvalidInputException if there is no text
     */
    static void requirePresent(String name, String text) {
        if (text == null || text.isEmpty()) {
            throw InvalidInputException.ofHidden(name, "must be given and not be empty");
        }
    }

    /**
     * @param  name                  the option or field
     * @param  text                  its value
     * @throws InvalidInputException if it holds half a surrogate pair, which UTF-8 can not carry, or NUL
     */
    static void requireWellFormed(String name, String text) {
        String flaw = flawOf(text);
        if (flaw != null) {
            throw InvalidInputException.ofHidden(name, flaw);
        }
    }

    /** {@return what is wrong with the characters, or {@code null}} */
    static String flawOf(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "must not hold NUL (U+0000), as at character " + (i + 1);
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return String.format("must not hold half a surrogate pair, as U+%04X at character %d", (int) c, i + 1);
            }
        }
        return null;
    }

    /**
     * @param  name                  the option or field
     * @param  value                 its value
     * @throws InvalidInputException if it holds a control character
     */
    static void requireNoControlCharacter(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw InvalidInputException.ofValue(name, value, String
                        .format("must not hold control characters, as U+%04X at character %d", (int) value.charAt(i), i + 1));
            }
        }
    }
}
