/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Set;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.MessageKind;
import io.github.camelsinch.sms.privacy.Mask;

/**
 * Checks the message options that can be checked without a message.
 */
final class MessageRules {

    private static final Set<String> DELIVERY_REPORTS
            = Set.of("none", "summary", "full", "per_recipient", "per_recipient_final");

    private MessageRules() {
    }

    static void check(MessageConfiguration message) {
        MessageKind.of(message.getType());
        if (message.getDeliveryReport() != null && !DELIVERY_REPORTS.contains(message.getDeliveryReport())) {
            throw new SinchSmsValidationException(
                    "deliveryReport", Mask.text(message.getDeliveryReport()),
                    "must be none, summary, full, per_recipient or per_recipient_final");
        }
        if (message.getSendAt() != null) {
            Times.of("sendAt", message.getSendAt());
        }
        if (message.getExpireAt() != null) {
            Times.of("expireAt", message.getExpireAt());
        }
        if (message.getExpireAt() != null && message.getValidFor() != null) {
            throw new SinchSmsValidationException("validFor", "set", "does not go together with expireAt");
        }
    }
}
