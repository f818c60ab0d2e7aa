/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.text.SmsSegmenter;
import io.github.camelsinch.sms.text.Transliterator;

/**
 * Texts in plain characters: those of the GSM 7-bit alphabet, typographic ones replaced, never letters.
 */
final class PlainText {

    private PlainText() {
    }

    /** {@return the value in plain characters, or {@code null} if it cannot be written so or would be too long} */
    static String ofValue(String value) {
        if (SmsSegmenter.DEFAULT.indexOfFirstNonGsm(value) < 0) {
            return value;
        }
        String plain = of(value);
        return plain == null || plain.length() > ValueReader.MAX_LENGTH ? null : plain;
    }

    /** {@return the values in plain characters, or {@code null} if one of them cannot be written so} */
    static String[] ofValues(String[] values) {
        String[] plain = new String[values.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = ofValue(values[i]);
            if (plain[i] == null) {
                return null;
            }
        }
        return plain;
    }

    /**
     * @param  template a text with placeholders
     * @param  meter    knows how long it may be
     * @return          the text in plain characters, its keys as they are; {@code null} if it cannot be written so
     */
    static TextTemplate ofTemplate(TextTemplate template, TextMeter meter) {
        String plain = of(template.text());
        return plain == null || !meter.canReplace(template.text().length(), plain.length())
                ? null : new TextTemplate("text", plain);
    }

    private static String of(String text) {
        return Transliterator.toGsm(text).map(result -> result.text()).orElse(null);
    }
}
