/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three thousand reports, twenty a second, of which one in twenty is listed up to 20 s late and three in a hundred up
 * to an hour; each request takes 200 ms, in which pages shift. Beside the feed polls one as it is often written, which
 * goes on from the newest time that it has seen.
 */
class ReportSimulationTest {

    private static final int REPORTS = 3000;
    private static final Duration POLL_DELAY = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofMillis(200);
    private static final Duration LONGEST_WAY = Duration.ofHours(2);
    private static final int PAGE_SIZE = 20;

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndNothingComesTwiceWhileReportsArrive_F61(Listing.Dates dates) throws Exception {
        Listing listing = listing(dates);
        FeedPoller poller = new FeedPoller(listing, NOON.minus(LONGEST_WAY), FeedPoller.DEFAULTS, PAGE_SIZE);

        while (listing.now().isBefore(NOON.plus(Duration.ofHours(4)))) {
            poller.poll();
            listing.advance(POLL_DELAY);
        }

        assertThat(poller.recipients()).doesNotHaveDuplicates().hasSize(REPORTS);
    }

    @ParameterizedTest
    @EnumSource
    void theNewestTimeAsAWatermarkLosesReports(Listing.Dates dates) {
        Listing listing = listing(dates);
        List<String> emitted = new ArrayList<>();
        Instant watermark = NOON.minus(LONGEST_WAY);

        while (listing.now().isBefore(NOON.plus(Duration.ofHours(4)))) {
            List<RecipientDeliveryReport> all = allPages(listing, watermark);
            for (RecipientDeliveryReport report : all) {
                emitted.add(report.recipient());
                watermark = report.at().isBefore(watermark) ? watermark : report.at().plusMillis(1);
            }
            listing.advance(POLL_DELAY);
        }

        assertThat(new HashSet<>(emitted)).hasSizeLessThan(REPORTS - 100);
    }

    @Test
    void whatSweepsFindIsMarkedAsLate_F62() throws Exception {
        Listing listing = Listing.at(NOON);
        FeedPoller poller = new FeedPoller(listing, NOON, FeedPoller.DEFAULTS, PAGE_SIZE);
        RecipientDeliveryReport late = Reports.at(NOON.plusSeconds(1), "46701740601");
        listing.add(late, late.at().plus(Duration.ofMinutes(45)), late.at());

        while (listing.now().isBefore(NOON.plus(Duration.ofHours(3)))) {
            poller.poll();
            listing.advance(POLL_DELAY);
        }

        assertThat(poller.emitted).singleElement().satisfies(report -> {
            assertThat(report.report()).isEqualTo(late);
            assertThat(report.isLate()).isTrue();
        });
    }

    private static List<RecipientDeliveryReport> allPages(Listing listing, Instant start) {
        List<RecipientDeliveryReport> all = new ArrayList<>();
        DeliveryReportPage page;
        int number = 0;
        do {
            page = listing.page(new DeliveryReportListQuery(
                    number++, PAGE_SIZE, start, null, List.of(), List.of(), null)).join();
            all.addAll(page.deliveryReports());
        } while (page.deliveryReports().size() == PAGE_SIZE);
        return all;
    }

    private static Listing listing(Listing.Dates dates) {
        Listing listing = new Listing(NOON, dates, REQUEST);
        Random random = new Random(17);
        for (int i = 0; i < REPORTS; i++) {
            RecipientDeliveryReport report = Reports.at(NOON.plusMillis(50L * i), String.valueOf(46_700_000_000L + i));
            Instant received = report.at().minusMillis((long) (random.nextDouble() * LONGEST_WAY.toMillis()));
            listing.add(report, report.at().plus(lateness(random)), received);
        }
        return listing;
    }

    private static Duration lateness(Random random) {
        double die = random.nextDouble();
        if (die < 0.03) {
            return Duration.ofMillis((long) (random.nextDouble() * 3_600_000));
        }
        return die < 0.08 ? Duration.ofMillis((long) (random.nextDouble() * 20_000)) : Duration.ZERO;
    }
}
