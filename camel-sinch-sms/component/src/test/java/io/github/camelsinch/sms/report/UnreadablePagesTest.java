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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages that cannot be read as a whole, since of something in them. */
class UnreadablePagesTest {

    private static final Instant NOW = NOON.plus(Duration.ofMinutes(10));

    private final Listing listing = Listing.at(NOW);
    private final FeedPoller poller = new FeedPoller(listing, NOON, FeedPoller.DEFAULTS, 10);
    /** One every half second. */
    private final List<RecipientDeliveryReport> all = IntStream.range(0, 200)
            .mapToObj(i -> Reports.at(NOON.plusMillis(500 * i), String.valueOf(46_701_740_000L + i))).toList();
    private final RecipientDeliveryReport bad = all.get(77);

    UnreadablePagesTest() {
        listing.add(all.toArray(RecipientDeliveryReport[]::new));
        listing.breaks(bad::equals);
    }

    @Test
    void onlyWhatCannotBeReadIsLeftOutAndThatIsAnnounced() throws Exception {
        failTwice(poller);

        pollAll(poller);

        assertThat(reports(poller)).containsExactlyInAnyOrderElementsOf(all.stream().filter(one -> one != bad).toList());
        assertThat(poller.feed.position()).isEqualTo(NOW.minus(FeedPoller.DEFAULTS.margin()));
        assertThat(poller.gaps).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(ReportGap.Reason.UNREADABLE);
            assertThat(gap.window()).isEqualTo(poller.feed.unreadable());
            assertThat(Duration.between(gap.window().start(), gap.window().end())).isLessThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(bad.at()).isBetween(gap.window().start(), gap.window().end());
        });
    }

    @Test
    void anAnswerThatIsGarbledOnceOrTwiceIsAskedForAgainAsItWas() throws Exception {
        failTwice(poller);
        listing.breaks(any -> false);

        pollAll(poller);

        assertThat(listing.windows()).hasSize(1);
        assertThat(reports(poller)).containsExactlyElementsOf(all);
    }

    @Test
    void whatComesLaterGoesAroundItAndAsksNoMoreThanBefore() throws Exception {
        failTwice(poller);
        pollAll(poller);
        int asked = listing.asked().size();
        listing.advance(Duration.ofMinutes(5));
        RecipientDeliveryReport late = Reports.at(NOON.plusSeconds(30), "46701740605");
        listing.add(late);

        pollAll(poller);

        assertThat(reports(poller)).contains(late);
        assertThat(poller.gaps).hasSize(1);
        assertThat(listing.asked().subList(asked, listing.asked().size())).noneMatch(
                query -> bad.at().isBefore(query.endDate()) && !bad.at().isBefore(query.startDate()));
    }

    @Test
    void aSweepBringsItWhenItCanBeRead() throws Exception {
        failTwice(poller);
        pollAll(poller);
        listing.breaks(any -> false);
        listing.advance(Duration.ofHours(1));

        pollAll(poller);

        assertThat(reports(poller)).hasSameSizeAs(all).contains(bad);
        assertThat(poller.feed.unreadable()).isNull();
    }

    @Test
    void aSweepThatCannotReadItEitherReadsTheRestAndAnnouncesNothingAgain() throws Exception {
        failTwice(poller);
        pollAll(poller);
        RecipientDeliveryReport late = Reports.at(bad.at().minusMillis(1), "46701740605");
        listing.add(late);
        listing.advance(Duration.ofHours(1));

        pollAll(poller);

        assertThat(reports(poller)).contains(late).doesNotContain(bad);
        assertThat(poller.gaps).hasSize(1);
    }

    @Test
    void whereNothingElseCanBeReadNothingIsLeftOut() throws Exception {
        listing.breaks(any -> true);

        for (int poll = 0; poll < 10; poll++) {
            assertThatThrownBy(() -> pollAll(poller)).isInstanceOf(SinchSmsException.class);
        }
        assertThat(poller.gaps).isEmpty();
        assertThat(poller.feed.position()).isNull();

        listing.breaks(any -> false);
        pollAll(poller);
        assertThat(reports(poller)).containsExactlyElementsOf(all);
    }

    @Test
    void whileSinchCannotBeReachedTheWindowStaysAsItIs() {
        listing.setDown(true);

        for (int poll = 0; poll < 10; poll++) {
            assertThatThrownBy(() -> pollAll(poller)).isInstanceOf(SinchSmsException.class);
        }

        assertThat(listing.asked()).hasSize(10);
        assertThat(listing.windows()).hasSize(1);
    }

    @Test
    void withoutSweepsNothingIsLeftOutAndThePositionStaysBeforeIt() throws Exception {
        FeedPoller sweepless = new FeedPoller(
                listing, NOON,
                new ReportTiming(FeedPoller.DEFAULTS.overlap(), FeedPoller.DEFAULTS.margin(), Duration.ZERO), 10);
        failTwice(sweepless);

        for (int poll = 0; poll < 10; poll++) {
            assertThatThrownBy(() -> pollAll(sweepless)).isInstanceOf(SinchSmsException.class);
        }

        assertThat(sweepless.gaps).isEmpty();
        assertThat(sweepless.feed.position()).isBetween(bad.at().minusSeconds(1), bad.at());
        assertThat(reports(sweepless)).hasSizeGreaterThan(70);
        listing.breaks(any -> false);
        pollAll(sweepless);
        assertThat(reports(sweepless)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aPageThatIsOnlyTooMuchAsAWholeLosesNothing() throws Exception {
        RecipientDeliveryReport[] moment = IntStream.range(0, 30)
                .mapToObj(i -> Reports.at(bad.at(), String.valueOf(46_701_750_000L + i)))
                .toArray(RecipientDeliveryReport[]::new);
        listing.add(moment);
        listing.breaks(none -> false);
        listing.breaksPagesOfMoreThan(5);
        FeedPoller wide = new FeedPoller(listing, NOON, FeedPoller.DEFAULTS, 100);
        failTwice(wide);

        pollAll(wide);

        assertThat(reports(wide)).hasSize(all.size() + moment.length);
        assertThat(wide.gaps).isEmpty();
    }

    @Test
    void howeverManyEntriesOfASecondCannotBeReadThoseBehindThemCome() throws Exception {
        List<RecipientDeliveryReport> broken = moment(250, bad.at());
        List<RecipientDeliveryReport> behind = moment(5, bad.at().minusMillis(1));
        listing.add(broken.toArray(RecipientDeliveryReport[]::new));
        listing.add(behind.toArray(RecipientDeliveryReport[]::new));
        listing.breaks(new HashSet<>(broken)::contains);
        failTwice(poller);

        pollAll(poller);

        assertThat(reports(poller)).hasSize(all.size() + behind.size()).containsAll(behind).doesNotContainAnyElementsOf(broken);
        assertThat(poller.gaps).hasSize(1);
    }

    @Test
    void ofASecondWithMoreThanIsHeldAtOneTimeAllComeButTheOneThatCannotBeRead() throws Exception {
        List<RecipientDeliveryReport> crowd = moment(WindowScan.MOST_REPORTS + 250, bad.at().plusMillis(1));
        listing.add(crowd.toArray(RecipientDeliveryReport[]::new));
        FeedPoller wide = new FeedPoller(listing, NOON, FeedPoller.DEFAULTS, 100);
        failTwice(wide);

        pollAll(wide);

        assertThat(reports(wide)).hasSize(all.size() - 1 + crowd.size()).containsAll(crowd).doesNotContain(bad);
        assertThat(wide.gaps).hasSize(1);
    }

    @Test
    void aListingThatGivesTheSamePageForEverBesideOneThatCannotBeReadIsGivenUp() throws Exception {
        List<DeliveryReportListQuery> asked = new ArrayList<>();
        ReportWindow second = new ReportWindow(NOON, NOON.plusSeconds(1));
        CarefulScan scan = new CarefulScan(
                new ReportPages(query -> {
                    asked.add(query);
                    return query.page() == 0
                            ? CompletableFuture.failedFuture(new SinchSmsUnavailableException(
                                    Failure.of("deliveryReports", Outcome.NOT_SENT, "broken JSON").withHttp(200, null)))
                            : CompletableFuture
                                    .completedFuture(new DeliveryReportPage(200, query.page(), 1, all.subList(0, 1)));
                }, new DeliveryReportListQuery(null, 1, null, null, List.of(), List.of(), null)), second,
                new ReportKeys("plan"));

        ReportChunk.State state = scan.next().state();
        while (state == ReportChunk.State.MORE) {
            state = scan.next().state();
        }

        assertThat(scan.hasLost()).isTrue();
        assertThat(asked).hasSizeLessThan(3 * WindowScan.MOST_REPORTS);
    }

    private static List<RecipientDeliveryReport> moment(int reports, Instant at) {
        return IntStream.range(0, reports)
                .mapToObj(i -> Reports.at(at, String.valueOf(46_701_760_000L + i)))
                .toList();
    }

    @Test
    void whatWasTakenOfAWindowBeforeItFailedDoesNotSpeakForItsHalves() throws Exception {
        AtomicBoolean lied = new AtomicBoolean();
        ReportPages lyingOnce = new ReportPages(
                query -> listing.page(query).thenApply(page -> new DeliveryReportPage(
                        lied.getAndSet(true) ? page.count() : page.count() + 1, page.page(), page.pageSize(),
                        page.deliveryReports())),
                new DeliveryReportListQuery(null, 1000, null, null, List.of(), List.of(), null));
        listing.breaks(none -> false);
        ReportFeed feed = new ReportFeed(
                lyingOnce, new WindowPlan(null, now -> NOON, FeedPoller.DEFAULTS, poller.gaps::add), FeedPoller.KEYS,
                report -> true, poller.seen);
        feed.readOn(listing::now);
        List<ListedReport> taken = all.stream().map(any -> feed.next()).toList();
        listing.breaks(bad::equals);
        for (int poll = 1; poll < UnreadableTimes.TRIES; poll++) {
            assertThatThrownBy(() -> feed.readOn(listing::now)).isInstanceOf(SinchSmsException.class);
        }
        feed.readOn(listing::now); // is halved
        listing.breaks(none -> false);
        feed.readOn(listing::now);
        taken.forEach(feed::handled);

        assertThat(feed.position()).as("its newer half was not read").isBefore(NOW.minus(Duration.ofMinutes(5)));
        feed.readOn(listing::now);
        assertThat(feed.position()).isEqualTo(NOW.minus(FeedPoller.DEFAULTS.margin()));
    }

    private static void failTwice(FeedPoller poller) {
        for (int poll = 1; poll < UnreadableTimes.TRIES; poll++) {
            assertThatThrownBy(() -> pollAll(poller)).isInstanceOf(SinchSmsException.class);
        }
    }

    /** Polls until there is nothing more to read at this time. */
    private static void pollAll(FeedPoller poller) throws InterruptedException {
        int before;
        do {
            before = poller.emitted.size();
            poller.poll();
        } while (poller.emitted.size() > before);
    }

    private static List<RecipientDeliveryReport> reports(FeedPoller poller) {
        return poller.emitted.stream().map(ListedReport::report).toList();
    }
}
