/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

/**
 * The user's key of a send, and where it came from.
 *
 * @param text   the key
 * @param header the header that gave it, or {@code null} if the option did
 * @param made   what its source made of the exchange, or {@code null} if that is not known
 * @param source reads it
 */
record SendKey(String text, Object header, String made, SendKeys source) {

    static SendKey ofHeader(String text, Object header, SendKeys source) {
        return new SendKey(text, header, text, source);
    }

    static SendKey ofOption(String text, SendKeys source) {
        return new SendKey(text, null, text, source);
    }

    /** Whether all copies that an exchange made got this key from it, so that it tells them not from each other. */
    boolean isOf(Original original) {
        return made == null || made.equals(original.key(source));
    }

    /**
     * Whether a copy may have had this key from the beginning. What the option says of the original is not asked: it
     * may have gone on.
     *
     * @param first the header that the copy had when it began
     */
    boolean mayBeGivenBy(Object first) {
        return header == null || String.valueOf(header).equals(String.valueOf(first));
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "SendKey";
    }
}
