/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.message;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * What one recipient gets.
 *
 * @param text     expanded; Base64 for binary; {@code null} if a parameter is missing
 * @param parts    how many SMs it takes; 0 if there is no text
 * @param encoding {@code null} unless it is a text
 * @param stopCode the delivery code that stops it at its turn, or {@link #NOTHING_STOPS_IT}
 */
public record Message(String text, int parts, SmsEncoding encoding, int stopCode) {

    /** The code of a message that waits for its turn like any other. */
    public static final int NOTHING_STOPS_IT = 400;

    /** Delivery code: more parts than {@code max_number_of_message_parts}. */
    public static final int TOO_MANY_PARTS = 411;

    static final int UNMATCHED_PARAMETER = 405;

    static final Message UNMATCHED = new Message(null, 0, null, UNMATCHED_PARAMETER);

    @Override
    public String toString() {
        return "Message[parts=" + parts + ", encoding=" + encoding + ", stopCode=" + stopCode + "]";
    }
}
