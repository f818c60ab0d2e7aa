/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportFeedTest {

    private static final Duration MARGIN = FeedPoller.DEFAULTS.margin();

    private final RecipientDeliveryReport early = Reports.at(NOON.plusSeconds(10), "46701740601");
    private final RecipientDeliveryReport late = Reports.at(NOON.plusSeconds(20), "46701740602");
    private final Listing listing = Listing.at(NOON.plusSeconds(60));
    private final FeedPoller poller = new FeedPoller(listing, NOON, FeedPoller.DEFAULTS, 100);

    @Test
    void nothingIsAskedBeforeTheMarginHasPassed() throws Exception {
        listing.setNow(NOON.plusSeconds(30));

        poller.poll();

        assertThat(listing.asked()).isEmpty();
    }

    @Test
    void reportsComeOldestFirst() throws Exception {
        listing.add(late, early);

        poller.poll();

        assertThat(reports()).containsExactly(early, late);
    }

    @Test
    void aReportThatOverlappingWindowsListComesOnce() throws Exception {
        listing.add(early);
        poller.poll();
        listing.add(late);
        listing.advance(Duration.ofSeconds(30));

        poller.poll();

        assertThat(listing.windows()).extracting(ReportWindow::start).containsExactly(NOON, NOON);
        assertThat(reports()).containsExactly(early, late);
    }

    @Test
    void aReportThatSinchListsLateIsFoundByTheOverlapAndMarkedSo() throws Exception {
        listing.setNow(NOON.plusSeconds(600));
        listing.add(late);
        poller.poll();
        listing.add(early);
        listing.advance(Duration.ofMinutes(5));

        poller.poll();

        assertThat(reports()).containsExactly(late, early);
        assertThat(poller.emitted).extracting(ListedReport::isLate).containsExactly(false, true);
    }

    @Test
    void whatWasReadIsUsedUpBeforeMoreIsRead() throws Exception {
        listing.add(late, early);
        poller.read();
        poller.feed.next();
        listing.advance(MARGIN);

        poller.poll();

        assertThat(listing.asked()).hasSize(1);
        assertThat(reports()).containsExactly(late);
    }

    @Test
    void aFailedReportComesAgainBehindTheNewOnes() throws Exception {
        listing.add(early);
        poller.poll(report -> false);
        listing.add(late);
        listing.advance(MARGIN);

        poller.poll();

        assertThat(reports()).containsExactly(late, early);
    }

    @Test
    void failedReportsKeepTheirOrder() throws Exception {
        listing.add(late, early);
        poller.poll(report -> false);

        poller.poll();

        assertThat(reports()).containsExactly(early, late);
    }

    @Test
    void aFailedReportThatSomebodyElseHandledMeanwhileDoesNotComeAgain() throws Exception {
        listing.add(early);
        poller.poll(report -> false);
        poller.seen.add(FeedPoller.KEYS.of(early), early.at());

        assertThat(poller.poll()).isEmpty();
        assertThat(poller.feed.unresolved()).isZero();
        assertThat(poller.feed.position()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void nothingMoreIsReadWhileVeryManyFailed() throws Exception {
        IntStream.range(0, ReportFeed.MOST_UNRESOLVED)
                .forEach(i -> listing.add(Reports.at(NOON.plusSeconds(1), String.valueOf(46_700_000_000L + i))));
        poller.poll(report -> false);
        int asked = listing.asked().size();
        listing.advance(MARGIN);

        assertThat(poller.poll()).hasSize(ReportFeed.MOST_UNRESOLVED);
        assertThat(listing.asked()).hasSize(asked);
    }

    @Test
    void whatIsBeingHandledIsNotListedAsNewAgain() throws Exception {
        listing.add(early);
        poller.read();
        ListedReport inHand = poller.feed.next();
        listing.advance(MARGIN);

        assertThat(poller.poll()).isEmpty();
        assertThat(inHand.report()).isEqualTo(early);
    }

    @Test
    void thePositionWaitsUntilAWindowIsWhollyHandled() throws Exception {
        listing.add(early, late);
        poller.poll(report -> report.report().equals(late));
        assertThat(poller.feed.position()).isEqualTo(NOON);
        listing.advance(MARGIN);

        poller.poll();

        assertThat(poller.feed.position()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whenSinchCannotBeReadNothingIsLost() throws Exception {
        listing.add(early);
        poller.poll(report -> false);
        listing.setDown(true);
        listing.advance(MARGIN);
        assertThatThrownBy(poller::poll).isInstanceOf(SinchSmsUnavailableException.class);
        listing.setDown(false);
        listing.add(late);

        poller.poll();

        assertThat(reports()).containsExactly(late, early);
        assertThat(poller.feed.position()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aRestartGoesOnWhereEverythingWasHandled() throws Exception {
        listing.add(early, late);
        poller.poll();
        ReportProgress stored = ReportProgress.parse(poller.feed.progress().text());
        RecipientDeliveryReport meanwhile = Reports.at(NOON.plusSeconds(45), "46701740603");
        listing.add(meanwhile);
        listing.setNow(NOON.plus(Duration.ofMinutes(12)));
        FeedPoller restarted = new FeedPoller(listing, stored, listing.now(), FeedPoller.DEFAULTS, 100);
        restarted.seen.add(FeedPoller.KEYS.of(early), early.at());
        restarted.seen.add(FeedPoller.KEYS.of(late), late.at());

        restarted.poll();

        assertThat(restarted.recipients()).containsExactly("46701740603");
    }

    @Test
    void aLongListingIsHalvedAndComesWholeAndInOrder_F67() throws Exception {
        int many = 3 * WindowScan.MOST_REPORTS;
        List<RecipientDeliveryReport> all = IntStream.range(0, many)
                .mapToObj(i -> Reports.at(NOON.plusSeconds(i / 10), String.valueOf(46_700_000_000L + i))).toList();
        listing.add(all.toArray(RecipientDeliveryReport[]::new));
        listing.setNow(NOON.plusSeconds(many));

        int most = 0;
        List<ListedReport> polled;
        do {
            polled = poller.poll();
            most = Math.max(most, polled.size());
        } while (!polled.isEmpty());

        assertThat(poller.emitted).hasSize(many).extracting(report -> report.report().at()).isSorted();
        assertThat(most).isLessThanOrEqualTo(WindowScan.MOST_REPORTS);
    }

    @Test
    void aClockThatTurnsOutToBeAheadLosesNothing() throws Exception {
        Instant wrong = listing.now().plus(Duration.ofHours(1));
        listing.add(early, late);
        // the first answer tells the server's time
        poller.feed.readOn(() -> listing.asked().isEmpty() ? wrong : listing.now());
        assertThat(poller.feed.isEmpty()).isTrue();
        assertThat(poller.feed.position()).isNull();

        poller.poll();

        assertThat(reports()).containsExactly(early, late);
    }

    @Test
    void aTimeFarAheadInAReportDoesNotMoveThePosition_B85() throws Exception {
        Listing whatever = new Listing(NOON.plusSeconds(60), Listing.Dates.BATCH, Duration.ZERO);
        FeedPoller any = new FeedPoller(whatever, NOON, FeedPoller.DEFAULTS, 100);
        RecipientDeliveryReport far = Reports.at(Instant.parse("9999-12-31T23:59:59Z"), "46701740601");
        RecipientDeliveryReport past = Reports.at(Instant.EPOCH, "46701740602");
        whatever.add(far, NOON, NOON.plusSeconds(1));
        whatever.add(past, NOON, NOON.plusSeconds(2));

        any.poll();

        assertThat(any.emitted).hasSize(2);
        assertThat(any.feed.position()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void memoryDoesNotGrowOnceReportsCannotBeListedAgain() throws Exception {
        for (int day = 0; day < 60; day++) {
            listing.add(Reports.at(listing.now().minusSeconds(40), String.valueOf(46_700_000_000L + day)));
            poller.poll();
            listing.advance(Duration.ofDays(1));
        }

        assertThat(poller.emitted).hasSize(60);
        assertThat(poller.seen.size()).isBetween(13L, 17L);
    }

    private List<RecipientDeliveryReport> reports() {
        return poller.emitted.stream().map(ListedReport::report).toList();
    }
}
