/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/** A plan of which every second a message is delivered, for as long as its history goes, on a clock that is moved. */
final class History {

    private final Instant first;
    private Instant now;
    private int requests;

    /**
     * @param first when the first message was delivered
     * @param now   where the clock begins
     */
    History(Instant first, Instant now) {
        this.first = first;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    /** {@return how many pages were asked for since it was called before} */
    int takeRequests() {
        int since = requests;
        requests = 0;
        return since;
    }

    /** Newest first, as Sinch lists them. */
    CompletableFuture<DeliveryReportPage> page(DeliveryReportListQuery query) {
        requests++;
        long from = firstNotBefore(query.startDate());
        long to = Math.max(from, query.endDate() == null ? firstNotBefore(now) : firstNotBefore(query.endDate()));
        List<RecipientDeliveryReport> reports = new ArrayList<>();
        for (long i = to - 1 - (long) query.page() * query.pageSize(); i >= from && reports.size() < query.pageSize(); i--) {
            reports.add(report(i));
        }
        return CompletableFuture.completedFuture(
                new DeliveryReportPage((int) (to - from), query.page(), reports.size(), reports));
    }

    private long firstNotBefore(Instant time) {
        Instant latest = time.isAfter(now) ? now : time;
        return Math.max(0, (Duration.between(first, latest).toMillis() + 999) / 1000);
    }

    private RecipientDeliveryReport report(long number) {
        return new RecipientDeliveryReport(
                "recipient_delivery_report_sms", "batch" + number, String.valueOf(Tally.FIRST_NUMBER + number), 0,
                DeliveryStatus.DELIVERED, first.plusSeconds(number), null, null, null, null, null, null, null);
    }
}
