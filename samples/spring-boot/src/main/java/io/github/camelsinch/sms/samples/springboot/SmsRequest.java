/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.springboot;

/**
 * What a caller may say. The sender, the account and all else are the application's own.
 *
 * @param order what the text is about, in the caller's words; said again with the same text, it is the same message
 * @param to    a phone number with country code
 * @param text  the text
 */
public record SmsRequest(String order, String to, String text) {

    /**
     * @throws IllegalArgumentException without an order, since all such would be taken for the same message
     */
    public SmsRequest {
        if (order == null || order.isBlank()) {
            throw new IllegalArgumentException("order is missing");
        }
    }

    /** Shows none of it: it may come into a log. */
    @Override
    public String toString() {
        return "SmsRequest";
    }
}
