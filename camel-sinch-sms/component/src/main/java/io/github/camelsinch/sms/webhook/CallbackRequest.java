/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.util.function.UnaryOperator;

/**
 * What was posted to a webhook.
 *
 * @param headers value of a header by its name in lower case; {@code null} if it is missing or stands there twice
 * @param body    the bytes as they came, before anything reads characters into them
 */
public record CallbackRequest(UnaryOperator<String> headers, byte[] body) {

    /** The longest body that is read: 2 MiB, which is a full report of some 100,000 recipients. */
    public static final int MAX_BODY_BYTES = 2 << 20;

    String header(String name) {
        return headers.apply(name);
    }

    /** The length only: headers hold secrets, and bodies phone numbers. */
    @Override
    public String toString() {
        return "CallbackRequest[" + body.length + " bytes]";
    }
}
