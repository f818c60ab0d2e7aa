/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;

/**
 * What a batch would take.
 *
 * @param numberOfRecipients how many recipients
 * @param numberOfMessages   how many parts in all
 * @param perRecipient       details in no particular order, or {@code null} if they were not asked for
 */
@WireNames
public record DryRunResult(Integer numberOfRecipients, Integer numberOfMessages, List<DryRunRecipient> perRecipient) {

    /**
     * Copies the details.
     */
    public DryRunResult {
        perRecipient = Copies.list(perRecipient);
    }

    @Override
    public String toString() {
        return "DryRunResult[numberOfRecipients=" + numberOfRecipients + ", numberOfMessages=" + numberOfMessages
               + ", perRecipient=" + Shown.entries(perRecipient) + "]";
    }
}
