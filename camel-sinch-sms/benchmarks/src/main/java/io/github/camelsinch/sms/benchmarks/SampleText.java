/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

/**
 * Texts as they are sent, one for each way that counting can go.
 */
public enum SampleText {

    /** One part, each character one septet. */
    GSM_160("gsm 160", repeated("See you at noon, bring the 12 papers. ", 160)),
    /** As long as texts get: eleven parts. */
    GSM_1600("gsm 1600", repeated("See you at noon, bring the 12 papers. ", 1600)),
    /** Letters beyond ASCII, and brackets of two septets each. */
    EXTENSION_1600("gsm+ext 1600", repeated("The café is £5 cheaper [until 6 pm]. ", 1600)),
    /** Three parts, known to be UCS-2 from the first character on. */
    UCS2_160("ucs2 160", repeated("Привет, как дела? 😀 ", 160)),
    /** Many parts of UCS-2. */
    UCS2_1600("ucs2 1600", repeated("Привет, как дела? 😀 ", 1600)),
    /** UCS-2 because of its last character, so that all others are looked at in vain. */
    LATE_MISS_1600("late miss 1600", repeated("See you at noon, bring the 12 papers. ", 1599) + "ł");

    private final String label;
    private final String text;

    SampleText(String label, String text) {
        this.label = label;
        this.text = text;
    }

    String label() {
        return label;
    }

    String text() {
        return text;
    }

    /** Ends with a letter instead of half an emoji. */
    private static String repeated(String sample, int length) {
        String text = sample.repeat(length / sample.length() + 1).substring(0, length);
        return Character.isHighSurrogate(text.charAt(length - 1)) ? text.substring(0, length - 1) + "ж" : text;
    }
}
