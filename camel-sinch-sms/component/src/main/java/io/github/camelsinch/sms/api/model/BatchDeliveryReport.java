/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;

/**
 * How the recipients of a batch fared, grouped by status and code.
 *
 * @param type              {@code delivery_report_sms} or {@code delivery_report_mms}
 * @param batchId           the batch
 * @param totalMessageCount messages in the batch; sources disagree whether parts count, so do not decide completion on
 *                          it
 * @param statuses          one entry for each status and code that occurs
 * @param clientReference   the batch's own, or {@code null}
 */
@WireNames
public record BatchDeliveryReport(String type, String batchId, Integer totalMessageCount, List<StatusCount> statuses,
        String clientReference) {

    /**
     * Copies the entries.
     */
    public BatchDeliveryReport {
        statuses = statuses == null ? List.of() : List.copyOf(statuses);
    }

    @Override
    public String toString() {
        return "BatchDeliveryReport[type=" + Shown.foreign(type) + ", batchId=" + Shown.foreign(batchId)
               + ", totalMessageCount=" + totalMessageCount + ", statuses=" + statuses + ", clientReference="
               + Shown.foreign(clientReference) + "]";
    }
}
