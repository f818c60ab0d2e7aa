/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.List;

/**
 * What the report of a batch tells. Absent fields are {@code null}.
 *
 * @param type            {@code summary} (Sinch's default) or {@code full}, which lists recipients
 * @param statuses        only these
 * @param codes           only these
 * @param clientReference only messages with this reference
 */
public record BatchReportQuery(String type, List<DeliveryStatus> statuses, List<Integer> codes, String clientReference) {

    /** Counts of every status and code. */
    public static final BatchReportQuery SUMMARY = new BatchReportQuery("summary", null, null, null);
    /** Counts and recipients of every status and code. */
    public static final BatchReportQuery FULL = new BatchReportQuery("full", null, null, null);

    /**
     * Copies the lists.
     */
    public BatchReportQuery {
        statuses = Copies.list(statuses);
        codes = Copies.list(codes);
    }

    @Override
    public String toString() {
        return "BatchReportQuery[type=" + Shown.foreign(type) + ", statuses=" + statuses + ", codes=" + codes
               + ", clientReference=" + Shown.foreign(clientReference) + "]";
    }
}
