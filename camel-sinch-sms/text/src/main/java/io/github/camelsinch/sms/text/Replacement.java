/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.Objects;

/**
 * One change that transliteration made. {@link #toString()} does not show the characters.
 *
 * @param index       where in the original text, in {@code char}s
 * @param original    what stood there: one character with its combining marks
 * @param replacement what stands there now; empty for an invisible character that was dropped
 */
public record Replacement(int index, String original, String replacement) {

    /**
     * Checks that nothing is missing.
     */
    public Replacement {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(replacement, "replacement");
    }

    @Override
    public String toString() {
        return "Replacement[index=" + index + ", " + original.length() + " chars by " + replacement.length() + "]";
    }
}
