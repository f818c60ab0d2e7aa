/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.List;
import java.util.Objects;

/**
 * A text after transliteration, and what was changed. Immutable. {@link #toString()} does not show the text.
 *
 * @param text         the text now
 * @param replacements the changes, in order; empty if the text stayed as it was
 */
public record TransliterationResult(String text, List<Replacement> replacements) {

    /**
     * Takes a copy of the list.
     */
    public TransliterationResult {
        Objects.requireNonNull(text, "text");
        replacements = List.copyOf(replacements);
    }

    /**
     * Whether the text is another one now.
     *
     * @return whether there are replacements
     */
    public boolean isChanged() {
        return !replacements.isEmpty();
    }

    @Override
    public String toString() {
        return "TransliterationResult[text=" + text.length() + " chars, replacements=" + replacements.size() + "]";
    }
}
