/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

/**
 * What a dry run tells about one recipient.
 *
 * @param recipient     the number, without {@code +}
 * @param body          the text with placeholders filled in
 * @param numberOfParts how many parts it takes
 * @param encoding      {@code text} (GSM 7 bit) or {@code unicode}
 */
@WireNames
public record DryRunRecipient(String recipient, String body, Integer numberOfParts, String encoding) {

    @Override
    public String toString() {
        return "DryRunRecipient[recipient=" + Shown.msisdn(recipient) + ", body=" + Shown.text(body) + ", numberOfParts="
               + numberOfParts + ", encoding=" + Shown.foreign(encoding) + "]";
    }
}
