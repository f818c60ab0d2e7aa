/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.util.List;

/**
 * Which recipient reports are listed: final ones only, newest first. Absent fields are {@code null}.
 *
 * @param page            from 0; default 0
 * @param pageSize        1 to 100
 * @param startDate       at or after; Sinch's default is 24 hours ago
 * @param endDate         before
 * @param statuses        only these
 * @param codes           only these
 * @param clientReference only of batches with this reference
 */
public record DeliveryReportListQuery(Integer page, Integer pageSize, Instant startDate, Instant endDate,
        List<DeliveryStatus> statuses, List<Integer> codes, String clientReference) {

    /** Sinch's defaults: the first page of the last 24 hours. */
    public static final DeliveryReportListQuery DEFAULTS
            = new DeliveryReportListQuery(null, null, null, null, null, null, null);

    /**
     * Copies the lists.
     */
    public DeliveryReportListQuery {
        statuses = Copies.list(statuses);
        codes = Copies.list(codes);
    }

    /**
     * @param  newPage from 0
     * @return         the same question for another page
     */
    public DeliveryReportListQuery withPage(int newPage) {
        return new DeliveryReportListQuery(newPage, pageSize, startDate, endDate, statuses, codes, clientReference);
    }

    @Override
    public String toString() {
        return "DeliveryReportListQuery[page=" + page + ", pageSize=" + pageSize + ", startDate=" + startDate + ", endDate="
               + endDate + ", statuses=" + statuses + ", codes=" + codes + ", clientReference="
               + Shown.foreign(clientReference) + "]";
    }
}
