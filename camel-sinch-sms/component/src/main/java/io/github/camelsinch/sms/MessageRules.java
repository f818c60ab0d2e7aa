/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.MessageKind;
import io.github.camelsinch.sms.plan.RequestValidator;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.plan.Timestamps;

/**
 * Checks the message options that can be checked without a message.
 */
final class MessageRules {

    private MessageRules() {
    }

    static void check(MessageConfiguration message) {
        MessageKind.of(message.getType());
        if (message.getSendAt() != null) {
            Timestamps.read("sendAt", message.getSendAt());
        }
        if (message.getExpireAt() != null) {
            Timestamps.read("expireAt", message.getExpireAt());
        }
        if (message.getExpireAt() != null && message.getValidFor() != null) {
            throw new SinchSmsValidationException("validFor", "set", "does not go together with expireAt");
        }
        RequestValidator.validate(standIn(message), Instant.now());
    }

    /** A message of these options that lacks only what comes with an exchange, and what depends on its type or time. */
    private static SendRequest standIn(MessageConfiguration message) {
        return SendRequest.builder()
                .text("any")
                .from(message.getFrom())
                .fromTon(message.getFromTon())
                .fromNpi(message.getFromNpi())
                .maxNumberOfMessageParts(message.getMaxNumberOfMessageParts())
                .deliveryReport(message.getDeliveryReport())
                .callbackUrl(message.getCallbackUrl())
                .clientReference(message.getClientReference())
                .validFor(message.getValidFor())
                .build();
    }
}
