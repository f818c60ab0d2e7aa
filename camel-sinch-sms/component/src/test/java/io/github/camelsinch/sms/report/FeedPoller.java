/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Polls a feed as the consumer does. */
final class FeedPoller {

    static final ReportKeys KEYS = new ReportKeys("plan-1");
    static final ReportTiming DEFAULTS
            = new ReportTiming(Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofHours(1));

    final List<ReportGap> gaps = new ArrayList<>();
    final List<ListedReport> emitted = new ArrayList<>();
    final SeenReports seen = new SeenReports(Duration.ofDays(1), Long.MAX_VALUE);
    final ReportFeed feed;
    private final Listing listing;

    FeedPoller(Listing listing, Instant since, ReportTiming timing, int pageSize) {
        this(listing, null, since, timing, pageSize);
    }

    FeedPoller(Listing listing, ReportProgress progress, Instant since, ReportTiming timing, int pageSize) {
        this.listing = listing;
        this.feed = new ReportFeed(
                listing.pages(pageSize), new WindowPlan(progress, now -> since, timing, gaps::add), KEYS,
                report -> true, seen);
    }

    /** One poll whose exchanges all succeed. */
    List<ListedReport> poll() throws InterruptedException {
        return poll(report -> true);
    }

    /** One poll; those of the reports that do not succeed come again. */
    List<ListedReport> poll(Predicate<ListedReport> succeeds) throws InterruptedException {
        read();
        List<ListedReport> now = new ArrayList<>();
        while (!feed.isEmpty()) {
            ListedReport report = feed.next();
            if (succeeds.test(report)) {
                feed.handled(report);
                emitted.add(report);
                now.add(report);
            } else {
                feed.comeAgain(report);
            }
        }
        return now;
    }

    void read() throws InterruptedException {
        boolean more;
        do {
            more = feed.readOn(listing::now);
        } while (more && !feed.hasNew());
    }

    List<String> recipients() {
        return emitted.stream().map(report -> report.report().recipient()).toList();
    }
}
