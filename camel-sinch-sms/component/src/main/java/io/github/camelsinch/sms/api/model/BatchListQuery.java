/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.util.List;

/**
 * Which batches are listed, newest first. Absent fields are {@code null}. Sinch keeps 14 days.
 *
 * @param page            from 0; default 0
 * @param pageSize        1 to 100; default 30
 * @param from            senders
 * @param startDate       received at or after; Sinch's default is 24 hours ago
 * @param endDate         received before
 * @param clientReference the reference that the batch was sent with
 */
public record BatchListQuery(Integer page, Integer pageSize, List<String> from, Instant startDate, Instant endDate,
        String clientReference) {

    /** Sinch's defaults: the first 30 of the last 24 hours. */
    public static final BatchListQuery DEFAULTS = new BatchListQuery(null, null, null, null, null, null);

    /**
     * Copies the senders.
     */
    public BatchListQuery {
        from = Copies.list(from);
    }

    /**
     * @param  newPage from 0
     * @return         the same question for another page
     */
    public BatchListQuery withPage(int newPage) {
        return new BatchListQuery(newPage, pageSize, from, startDate, endDate, clientReference);
    }

    @Override
    public String toString() {
        return "BatchListQuery[page=" + page + ", pageSize=" + pageSize + ", from=" + Shown.entries(from) + ", startDate="
               + startDate + ", endDate=" + endDate + ", clientReference=" + Shown.foreign(clientReference) + "]";
    }
}
