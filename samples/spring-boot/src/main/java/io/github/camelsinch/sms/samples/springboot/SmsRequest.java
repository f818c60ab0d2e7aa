/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.springboot;

/**
 * What a caller may say. The sender, the account and all else are the application's own.
 *
 * @param to   a phone number with country code
 * @param text the text
 */
public record SmsRequest(String to, String text) {

    /** Shows neither: it may come into a log. */
    @Override
    public String toString() {
        return "SmsRequest";
    }
}
