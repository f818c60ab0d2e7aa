/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/**
 * Reads all delivery reports of a window, page by page. Sinch lists the newest first; they are given oldest first.
 */
public final class ReportReader {

    private static final Comparator<RecipientDeliveryReport> OLDEST_FIRST
            = Comparator.comparing(RecipientDeliveryReport::at, Comparator.nullsFirst(Comparator.<Instant> naturalOrder()));

    private final SinchSmsApi api;
    private final DeliveryReportListQuery filter;

    /**
     * @param api    where to read
     * @param filter page size, statuses, codes and reference; its dates and page are replaced
     */
    public ReportReader(SinchSmsApi api, DeliveryReportListQuery filter) {
        this.api = api;
        this.filter = filter;
    }

    /**
     * Reads a window. Waits for every page, so it must not run on an I/O thread.
     *
     * @param  window                                               the window
     * @return                                                      its reports, oldest first; some may stand twice
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if a page cannot be read
     */
    public List<RecipientDeliveryReport> read(ReportWindow window) {
        List<RecipientDeliveryReport> reports = new ArrayList<>();
        int page = 0;
        DeliveryReportPage current;
        do {
            current = fetch(new DeliveryReportListQuery(
                    page++, filter.pageSize(), window.start(), window.end(), filter.statuses(), filter.codes(),
                    filter.clientReference()));
            reports.addAll(current.deliveryReports());
        } while (current.deliveryReports().size() >= filter.pageSize());
        reports.sort(OLDEST_FIRST);
        return reports;
    }

    private DeliveryReportPage fetch(DeliveryReportListQuery query) {
        try {
            return api.deliveryReports(query).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
