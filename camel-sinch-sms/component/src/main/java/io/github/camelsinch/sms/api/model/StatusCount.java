/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;

/**
 * How many recipients of a batch share a status and code.
 *
 * @param code       0 for delivered; see {@link RecipientDeliveryReport#code()}
 * @param status     where they stand
 * @param count      how many
 * @param recipients which, or {@code null} in a summary
 */
@WireNames
public record StatusCount(Integer code, DeliveryStatus status, Integer count, List<String> recipients) {

    /**
     * Copies the recipients.
     */
    public StatusCount {
        recipients = Copies.list(recipients);
    }

    @Override
    public String toString() {
        return "StatusCount[code=" + code + ", status=" + status + ", count=" + count + ", recipients="
               + Shown.recipients(recipients) + "]";
    }
}
