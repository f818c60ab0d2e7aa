/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/**
 * {@code GET /delivery_reports} as Sinch gives it, newest first, on a clock that the test moves. A report may be listed
 * later than its time, and every request takes a while, so that pages shift while they are read.
 */
final class Listing {

    /** What the dates of a query filter by. */
    enum Dates {
        REPORT,
        BATCH
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Dates dates;
    private final Duration requestTakes;
    private final List<DeliveryReportListQuery> asked = new ArrayList<>();
    private boolean sorted = true;
    private boolean down;
    private Predicate<RecipientDeliveryReport> broken = report -> false;
    private int mostOnAPage = Integer.MAX_VALUE;
    private Instant now;

    Listing(Instant start, Dates dates, Duration requestTakes) {
        this.now = start;
        this.dates = dates;
        this.requestTakes = requestTakes;
    }

    /** One that filters by the time of reports and answers at once. */
    static Listing at(Instant start) {
        return new Listing(start, Dates.REPORT, Duration.ZERO);
    }

    void add(RecipientDeliveryReport... reports) {
        for (RecipientDeliveryReport report : reports) {
            add(report, Instant.MIN, report.at());
        }
    }

    void add(RecipientDeliveryReport report, Instant listedFrom, Instant received) {
        entries.add(new Entry(report, listedFrom, received));
        sorted = false;
    }

    Instant now() {
        return now;
    }

    void setNow(Instant time) {
        now = time;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    void setDown(boolean down) {
        this.down = down;
    }

    /** A page with one of these cannot be read. */
    void breaks(Predicate<RecipientDeliveryReport> reports) {
        broken = reports;
    }

    /** A page with more cannot be read. */
    void breaksPagesOfMoreThan(int reports) {
        mostOnAPage = reports;
    }

    List<DeliveryReportListQuery> asked() {
        return asked;
    }

    /** The windows that were asked for, without repetition. */
    List<ReportWindow> windows() {
        return asked.stream().map(query -> new ReportWindow(query.startDate(), query.endDate())).distinct().toList();
    }

    ReportPages pages(int pageSize) {
        return new ReportPages(
                this::page, new DeliveryReportListQuery(null, pageSize, null, null, List.of(), List.of(), null));
    }

    CompletableFuture<DeliveryReportPage> page(DeliveryReportListQuery query) {
        now = now.plus(requestTakes);
        asked.add(query);
        if (down) {
            return CompletableFuture.failedFuture(
                    new SinchSmsUnavailableException(Failure.of("deliveryReports", Outcome.NOT_SENT, "no connection")));
        }
        if (!sorted) {
            entries.sort(Comparator.comparing((Entry entry) -> entry.report().at()).reversed());
            sorted = true;
        }
        List<RecipientDeliveryReport> page = new ArrayList<>();
        int count = 0;
        for (Entry entry : entries) {
            if (!entry.listedFrom().isAfter(now) && isInside(entry, query)) {
                if (count >= query.page() * query.pageSize() && page.size() < query.pageSize()) {
                    page.add(entry.report());
                }
                count++;
            }
        }
        if (page.stream().anyMatch(broken) || page.size() > mostOnAPage) {
            return CompletableFuture.failedFuture(
                    new SinchSmsUnavailableException(
                            Failure.of("deliveryReports", Outcome.NOT_SENT, "broken JSON").withHttp(200, null)));
        }
        return CompletableFuture.completedFuture(new DeliveryReportPage(count, query.page(), page.size(), page));
    }

    private boolean isInside(Entry entry, DeliveryReportListQuery query) {
        Instant time = dates == Dates.REPORT ? entry.report().at() : entry.received();
        return !time.isBefore(query.startDate()) && (query.endDate() == null || time.isBefore(query.endDate()));
    }

    private record Entry(RecipientDeliveryReport report, Instant listedFrom, Instant received) {
    }
}
