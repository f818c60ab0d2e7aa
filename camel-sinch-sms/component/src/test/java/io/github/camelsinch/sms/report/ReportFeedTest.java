/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportFeedTest {

    private static final Duration MARGIN = FeedPoller.DEFAULTS.margin();

    private static final ReportTiming WITHOUT_SWEEPS
            = new ReportTiming(FeedPoller.DEFAULTS.overlap(), MARGIN, Duration.ZERO);

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

    @Test
    void reportsThatAlwaysFailDoNotKeepNewOnesFromBeingReadWhereAPollTakesOnlyOne() throws Exception {
        listing.add(early, late);
        pollOne(report -> false);
        pollOne(report -> false);
        listing.add(Reports.at(NOON.plusSeconds(90), "46701740603"));
        listing.advance(Duration.ofMinutes(2));

        pollOne(report -> true);

        assertThat(poller.recipients()).containsExactly("46701740603");
    }

    @Test
    void aReportThatFailedHasItsTurnThoughNewOnesNeverEnd() throws Exception {
        listing.add(early);
        pollOne(report -> false);
        for (int i = 0; i <= ReportFeed.NEW_PER_RETRY; i++) {
            listing.add(Reports.at(listing.now(), String.valueOf(46_700_000_000L + i)));
        }
        listing.advance(MARGIN.multipliedBy(2));

        for (int i = 0; i <= ReportFeed.NEW_PER_RETRY; i++) {
            pollOne(report -> true);
        }

        assertThat(reports()).hasSize(ReportFeed.NEW_PER_RETRY + 1).contains(early);
    }

    @Test
    void aFailedReportIsNotForgottenWhereTheMemoryOfHandledOnesFailsForAMoment() throws Exception {
        AtomicBoolean down = new AtomicBoolean();
        HandledReports failing = new HandledReports() {
            @Override
            public boolean contains(ReportKey key) {
                if (down.get()) {
                    throw new IllegalStateException("database is down");
                }
                return poller.seen.contains(key);
            }

            @Override
            public void add(ReportKey key, Instant seen) {
                poller.seen.add(key, seen);
            }

            @Override
            public void forgetBefore(Instant time) {
                poller.seen.forgetBefore(time);
            }
        };
        ReportFeed feed = feed(listing.pages(100), FeedPoller.DEFAULTS, failing);
        listing.add(early);
        feed.readOn(listing::now);
        feed.comeAgain(feed.next());
        down.set(true);
        assertThatThrownBy(() -> feed.readOn(listing::now)).hasMessage("database is down");
        down.set(false);

        feed.readOn(listing::now);

        assertThat(feed.next().report()).isEqualTo(early);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void whatIsLateByNoMoreThanTheOverlapIsFoundWithoutASweep(int minutes) throws Exception {
        for (int offset = 0; offset < 10; offset++) {
            Listing lists = Listing.at(NOON.plusSeconds(60));
            FeedPoller polls = new FeedPoller(lists, NOON, WITHOUT_SWEEPS, 100);
            Instant at = NOON.plus(Duration.ofMinutes(20 + offset));
            lists.add(Reports.at(at, "46701740601"), at.plus(Duration.ofMinutes(minutes)), at);

            while (lists.now().isBefore(at.plus(Duration.ofMinutes(minutes)).plus(WITHOUT_SWEEPS.overlap()))) {
                polls.poll();
                lists.advance(Duration.ofSeconds(5));
            }
            polls.poll();

            assertThat(polls.emitted).as("%d min late, %d min after a poll", minutes, offset).hasSize(1);
        }
    }

    @Test
    void aListThatCannotBeReadWholeFailsThePollWhereNoSweepReadsItAgain() {
        ReportPages lying = new ReportPages(
                query -> CompletableFuture.completedFuture(new DeliveryReportPage(
                        9, query.page(), query.page() == 0 ? 1 : 0, query.page() == 0 ? List.of(early) : List.of())),
                new DeliveryReportListQuery(null, 100, null, null, List.of(), List.of(), null));
        ReportFeed feed = feed(lying, WITHOUT_SWEEPS, poller.seen);

        assertThatThrownBy(() -> {
            while (feed.readOn(listing::now)) {
                while (!feed.isEmpty()) {
                    feed.handled(feed.next());
                }
            }
        }).isInstanceOf(SinchSmsException.class)
                .hasMessageContaining("counts what it does not list").hasMessageContaining("sweepInterval=0");

        assertThat(feed.position()).isEqualTo(NOON);
    }

    /** One poll that takes one report. */
    private void pollOne(Predicate<ListedReport> succeeds) throws InterruptedException {
        poller.read();
        ListedReport report = poller.feed.next();
        if (succeeds.test(report)) {
            poller.feed.handled(report);
            poller.emitted.add(report);
        } else {
            poller.feed.comeAgain(report);
        }
    }

    private static ReportFeed feed(ReportPages pages, ReportTiming timing, HandledReports handled) {
        return new ReportFeed(
                pages, new WindowPlan(null, now -> NOON, timing, gap -> {
                }), FeedPoller.KEYS, report -> true, handled);
    }

    private List<RecipientDeliveryReport> reports() {
        return poller.emitted.stream().map(ListedReport::report).toList();
    }
}
