/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;

/**
 * A field that mostly has the same text in one entry of a page after the other: what was made of it is used again, and
 * a text is only made where it differs.
 *
 * @param <T> what is made of the text
 */
final class RepeatedText<T> {

    private final Function<String, T> maker;
    private String text;
    private T made;

    /**
     * @param maker gives the same for the same text, and something that never changes
     */
    RepeatedText(Function<String, T> maker) {
        this.maker = maker;
    }

    /** {@return what is made of the text that the parser is at} */
    T read(JsonParser parser) throws IOException {
        if (!isSame(parser)) {
            text = parser.getText();
            made = maker.apply(text);
        }
        return made;
    }

    private boolean isSame(JsonParser parser) throws IOException {
        if (text == null || parser.getTextLength() != text.length()) {
            return false;
        }
        char[] letters = parser.getTextCharacters();
        int start = parser.getTextOffset();
        for (int i = 0; i < text.length(); i++) {
            if (letters[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
