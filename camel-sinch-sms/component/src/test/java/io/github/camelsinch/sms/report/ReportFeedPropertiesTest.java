/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever arrives when, as long as it is listed at all. */
class ReportFeedPropertiesTest {

    private static final Duration BUSY = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    @Property(tries = 60)
    void nothingIsLostAndNothingComesTwice(
            @ForAll @IntRange(min = 0, max = 200) int reports, @ForAll @IntRange(min = 1, max = 100) int pageSize,
            @ForAll Listing.Dates dates, @ForAll @IntRange(min = 0, max = 100) int percentLate,
            @ForAll @IntRange(min = 0, max = 40) int percentFailing, @ForAll @IntRange(min = 0, max = 2000) int requestMillis,
            @ForAll @IntRange(min = 1, max = 60) int pollSeconds, @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        Listing listing = new Listing(NOON, dates, Duration.ofMillis(requestMillis));
        for (int i = 0; i < reports; i++) {
            // times in steps, so that some are equal
            Instant at = NOON.plusSeconds(random.nextInt((int) BUSY.toSeconds()));
            RecipientDeliveryReport report = Reports.at(at, String.valueOf(46_700_000_000L + i));
            listing.add(report, at.plus(lateness(random, percentLate)), at.minus(upTo(DAY, random)));
        }
        FeedPoller poller = new FeedPoller(listing, NOON.minus(DAY), FeedPoller.DEFAULTS, pageSize);

        while (listing.now().isBefore(NOON.plus(BUSY).plusSeconds(60))) {
            poller.poll(report -> random.nextInt(100) >= percentFailing);
            listing.advance(Duration.ofSeconds(pollSeconds));
        }
        while (listing.now().isBefore(NOON.plus(Duration.ofDays(14)))) {
            poller.poll();
            listing.advance(Duration.ofHours(1));
        }

        assertThat(poller.recipients()).doesNotHaveDuplicates().hasSize(reports);
    }

    private static Duration lateness(Random random, int percentLate) {
        if (random.nextInt(100) >= percentLate) {
            return Duration.ZERO;
        }
        Duration[] longest = { Duration.ofSeconds(20), Duration.ofHours(1), Duration.ofDays(3), Duration.ofDays(11) };
        return upTo(longest[random.nextInt(longest.length)], random);
    }

    private static Duration upTo(Duration longest, Random random) {
        return Duration.ofMillis((long) (random.nextDouble() * longest.toMillis()));
    }
}
