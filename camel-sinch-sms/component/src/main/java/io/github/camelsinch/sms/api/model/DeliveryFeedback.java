/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;

/**
 * Who received a batch.
 *
 * @param recipients phone numbers; empty means everybody, and the field is always written
 */
@WireNames
public record DeliveryFeedback(List<String> recipients) {

    /**
     * Copies the recipients.
     */
    public DeliveryFeedback {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    @Override
    public String toString() {
        return "DeliveryFeedback[recipients=" + Shown.recipients(recipients) + "]";
    }
}
