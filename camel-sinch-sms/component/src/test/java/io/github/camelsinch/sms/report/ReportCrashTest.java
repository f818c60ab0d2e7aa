/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** A crash in the middle of a window, with a durable memory; and the same where reports are remembered too early. */
class ReportCrashTest {

    private static final int REPORTS = 100;
    private static final int BEFORE_THE_CRASH = 37;

    private final Listing listing = Listing.at(NOON.plusSeconds(60));
    private final List<RecipientDeliveryReport> all = IntStream.range(0, REPORTS)
            .mapToObj(i -> Reports.at(NOON.plusMillis(i), String.valueOf(46_700_000_000L + i))).toList();
    private final Set<ReportKey> handled = new HashSet<>();
    private final SeenReports durable = new SeenReports(Duration.ofDays(1), Long.MAX_VALUE);

    @BeforeEach
    void list() {
        listing.add(all.toArray(RecipientDeliveryReport[]::new));
    }

    @Test
    void whatIsRememberedOnCompletionIsNotLost_F64() throws Exception {
        ReportFeed feed = feed(null);
        feed.readOn(listing::now);
        for (int i = 0; i < BEFORE_THE_CRASH; i++) {
            complete(feed, feed.next());
        }

        ReportFeed restarted = feed(feed.progress());
        restarted.readOn(listing::now);
        while (!restarted.isEmpty()) {
            ListedReport report = restarted.next();
            assertThat(handled).doesNotContain(report.key());
            complete(restarted, report);
        }

        assertThat(handled).hasSize(REPORTS);
    }

    @Test
    void whatIsRememberedBeforeItsExchangeIsLost() throws Exception {
        ReportFeed feed = feed(null);
        feed.readOn(listing::now);
        for (RecipientDeliveryReport report : all) {
            durable.add(FeedPoller.KEYS.of(report), listing.now());
        }
        for (int i = 0; i < BEFORE_THE_CRASH; i++) {
            handled.add(feed.next().key());
        }

        ReportFeed restarted = feed(feed.progress());
        restarted.readOn(listing::now);

        assertThat(restarted.isEmpty()).isTrue();
        assertThat(handled).hasSize(BEFORE_THE_CRASH);
    }

    private void complete(ReportFeed feed, ListedReport report) {
        handled.add(report.key());
        feed.handled(report);
    }

    private ReportFeed feed(ReportProgress progress) {
        WindowPlan plan = new WindowPlan(progress, now -> NOON, FeedPoller.DEFAULTS, gap -> {
        });
        return new ReportFeed(listing.pages(100), plan, FeedPoller.KEYS, report -> true, durable);
    }
}
