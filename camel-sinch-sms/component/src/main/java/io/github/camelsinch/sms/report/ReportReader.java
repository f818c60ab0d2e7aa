/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all delivery reports of a window, page by page. Sinch lists the newest first; they are given oldest first.
 */
public final class ReportReader {

    private static final Logger LOG = LoggerFactory.getLogger(ReportReader.class);

    private static final Comparator<RecipientDeliveryReport> OLDEST_FIRST
            = Comparator.comparing(RecipientDeliveryReport::at, Comparator.nullsFirst(Comparator.<Instant> naturalOrder()));

    private final Function<DeliveryReportListQuery, CompletableFuture<DeliveryReportPage>> api;
    private final DeliveryReportListQuery filter;
    private final Predicate<RecipientDeliveryReport> wanted;

    /**
     * @param api    asks for a page
     * @param filter page size, statuses, codes and reference; its dates and page are replaced
     * @param wanted what Sinch cannot filter by
     */
    public ReportReader(
                        Function<DeliveryReportListQuery, CompletableFuture<DeliveryReportPage>> api,
                        DeliveryReportListQuery filter, Predicate<RecipientDeliveryReport> wanted) {
        this.api = api;
        this.filter = filter;
        this.wanted = wanted;
    }

    /**
     * Reads a window. Waits for every page, so it must not run on an I/O thread. An entry that cannot be read is logged
     * and left out: it must not hold up the others.
     *
     * @param  window                                               the window
     * @return                                                      its reports, oldest first; some may stand twice
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if a page cannot be read
     * @throws InterruptedException                                 if the thread was interrupted while it waited
     */
    public List<RecipientDeliveryReport> read(ReportWindow window) throws InterruptedException {
        List<RecipientDeliveryReport> reports = new ArrayList<>();
        int page = 0;
        int listed = 0;
        int onPage;
        DeliveryReportPage current;
        do {
            current = fetch(new DeliveryReportListQuery(
                    page++, filter.pageSize(), window.start(), window.end(), filter.statuses(), filter.codes(),
                    filter.clientReference()));
            current.deliveryReports().stream().filter(wanted).forEach(reports::add);
            onPage = current.deliveryReports().size() + current.unreadable();
            listed += onPage;
            if (current.unreadable() > 0) {
                LOG.warn("{} delivery reports between {} and {} cannot be read and are left out", current.unreadable(),
                        window.start(), window.end());
            }
        } while (onPage > 0 && (onPage >= filter.pageSize() || listed < current.count()));
        reports.sort(OLDEST_FIRST);
        return reports;
    }

    private DeliveryReportPage fetch(DeliveryReportListQuery query) throws InterruptedException {
        CompletableFuture<DeliveryReportPage> answer = api.apply(query);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(false);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A call fails with a SinchSmsException only", e.getCause());
        }
    }
}
