/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class WindowPlanTest {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(5));

    private final List<ReportGap> gaps = new ArrayList<>();

    @Test
    void theFirstWindowReachesFromSinceToTheMarginBeforeNow() {
        assertThat(fresh(NOON.minusSeconds(100)).next(NOON))
                .isEqualTo(news(NOON.minusSeconds(100), NOON.minusSeconds(30)));
    }

    @Test
    void thereIsNothingToReadAsLongAsTheMarginHasNotPassed() {
        WindowPlan plan = fresh(NOON);

        assertThat(plan.next(NOON.plusSeconds(30))).isNull();
        assertThat(plan.next(NOON.plusSeconds(31))).isEqualTo(news(NOON, NOON.plusSeconds(1)));
    }

    @Test
    void aWindowLooksBackTwiceTheOverlapButNotBehindSince() {
        WindowPlan near = goingOn(NOON.minusSeconds(90), NOON.minusSeconds(60));
        WindowPlan far = goingOn(LONG_AGO, NOON.minusSeconds(60));

        assertThat(near.next(NOON).window().start()).isEqualTo(NOON.minusSeconds(90));
        assertThat(far.next(NOON).window().start()).isEqualTo(NOON.minusSeconds(60).minus(OVERLAP.multipliedBy(2)));
    }

    @Test
    void theWindowStaysUntilItIsRead() {
        WindowPlan plan = goingOn(LONG_AGO, NOON.minusSeconds(60));
        PlannedWindow first = plan.next(NOON);

        assertThat(plan.next(NOON.plusSeconds(5))).isSameAs(first);
    }

    @Test
    void thePositionMovesToTheEndOfWhatWasRead() {
        WindowPlan plan = goingOn(LONG_AGO, NOON.minusSeconds(60));
        plan.next(NOON);

        plan.read();

        assertThat(plan.readUntil()).isEqualTo(NOON.minusSeconds(30));
        assertThat(plan.next(NOON)).isNull();
    }

    @Test
    void theOlderHalfComesFirstAndThePositionMovesHalfByHalf() {
        WindowPlan plan = fresh(NOON.minusSeconds(1030));
        plan.next(NOON);
        plan.halve();

        assertThat(plan.next(NOON)).isEqualTo(news(NOON.minusSeconds(1030), NOON.minusSeconds(530)));
        plan.read();
        assertThat(plan.readUntil()).isEqualTo(NOON.minusSeconds(530));
        assertThat(plan.next(NOON)).isEqualTo(news(NOON.minusSeconds(530), NOON.minusSeconds(30)));
    }

    @Test
    void aSweepOverFourDaysFollowsAfterTheInterval() {
        WindowPlan plan = goingOn(NOON.minus(Duration.ofDays(10)), NOON);
        Instant later = NOON.plus(HOUR);
        read(plan, later);

        assertThat(plan.next(later)).isEqualTo(new PlannedWindow(
                new ReportWindow(later.minus(Duration.ofDays(4)).plus(HOUR), NOON), true));
        plan.read();
        assertThat(plan.next(later)).isNull();
        assertThat(plan.readUntil()).isEqualTo(later.minus(MARGIN));
    }

    @Test
    void onceADayASweepGoesOverAllThatIsListed() {
        WindowPlan plan = new WindowPlan(
                new ReportProgress(NOON.minus(Duration.ofDays(30)), NOON, NOON, NOON.minus(HOUR.multipliedBy(23))),
                now -> NOON, timing(HOUR), gaps::add);
        Instant later = NOON.plus(HOUR);
        read(plan, later);

        assertThat(plan.next(later).window().start()).isEqualTo(later.minus(Duration.ofDays(14)).plus(HOUR));
    }

    @Test
    void aSweepDoesNotReachBehindSince() {
        WindowPlan plan = goingOn(NOON.minusSeconds(77), NOON);
        Instant later = NOON.plus(HOUR);
        read(plan, later);

        assertThat(plan.next(later).window().start()).isEqualTo(NOON.minusSeconds(77));
    }

    @Test
    void newsAndSweepTakeTurns() {
        WindowPlan plan = goingOn(LONG_AGO, NOON);
        Instant later = NOON.plus(HOUR);
        List<Boolean> sweeps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            PlannedWindow window = plan.next(later);
            sweeps.add(window.sweep());
            if (i < 3 && window.sweep()) {
                plan.halve();
                plan.next(later);
            }
            plan.read();
            later = later.plusSeconds(1);
        }

        assertThat(sweeps).containsExactly(false, true, false, true, false, false);
    }

    @Test
    void withoutAnIntervalThereAreNoSweeps() {
        WindowPlan plan = new WindowPlan(
                new ReportProgress(LONG_AGO, NOON, LONG_AGO, LONG_AGO), now -> NOON, timing(Duration.ZERO), gaps::add);
        read(plan, NOON.plus(HOUR));

        assertThat(plan.next(NOON.plus(HOUR))).isNull();
    }

    @Test
    void aMarkFromTheFutureDoesNotPutOffSweepsForEver() {
        WindowPlan plan = new WindowPlan(
                new ReportProgress(LONG_AGO, NOON, NOON.plus(Duration.ofDays(400)), NOON), now -> NOON, timing(HOUR),
                gaps::add);
        read(plan, NOON.plusSeconds(60));

        assertThat(plan.next(NOON.plusSeconds(60)).sweep()).isTrue();
    }

    @Test
    void aPositionThatSinchDoesNotListAnyMoreIsAGapAndItGoesOnBehindIt_F69() {
        Instant position = NOON.minus(Duration.ofDays(20));
        Instant limit = NOON.minus(Duration.ofDays(14)).plus(HOUR);
        WindowPlan plan = goingOn(position, position);

        assertThat(plan.next(NOON)).isEqualTo(news(limit, NOON.minus(MARGIN)));
        assertThat(gaps).containsExactly(new ReportGap(new ReportWindow(position, limit), ReportGap.Reason.TOO_OLD));
    }

    @Test
    void aFirstStartThatReachesFurtherBackIsNoGap() {
        assertThat(fresh(NOON.minus(Duration.ofDays(400))).next(NOON).window().start())
                .isEqualTo(NOON.minus(Duration.ofDays(14)).plus(HOUR));
        assertThat(gaps).isEmpty();
    }

    @Test
    void aFirstStartByAClockThatIsAheadBeginsAnew() {
        WindowPlan plan = new WindowPlan(null, now -> now.minusSeconds(60), timing(HOUR), gaps::add);
        plan.next(NOON.plus(HOUR));

        plan.drop();

        assertThat(plan.next(NOON)).isEqualTo(news(NOON.minusSeconds(60), NOON.minusSeconds(30)));
    }

    @Test
    void aStartThatWasStoredByAClockThatWasAheadBeginsAnew() {
        WindowPlan plan = new WindowPlan(
                new ReportProgress(NOON.plus(HOUR), NOON.plus(HOUR), NOON.plus(HOUR), NOON.plus(HOUR)),
                now -> now.minusSeconds(60), timing(HOUR), gaps::add);

        assertThat(plan.next(NOON)).isEqualTo(news(NOON.minusSeconds(60), NOON.minusSeconds(30)));
        assertThat(gaps).isEmpty();
    }

    @Test
    void aFirstStartThatReachesFurtherBackIsNoGapAfterARestartEither() {
        WindowPlan first = fresh(NOON.minus(Duration.ofDays(400)));
        first.begin(NOON);
        ReportProgress stored = first.progress(first.readUntil());

        new WindowPlan(stored, now -> now, timing(HOUR), gaps::add).next(NOON);

        assertThat(gaps).isEmpty();
    }

    @Test
    void aClockThatStepsBackBringsNoWindowBeforeThePosition() {
        WindowPlan plan = goingOn(LONG_AGO, NOON);

        assertThat(plan.next(NOON.plusSeconds(29))).isNull();
    }

    private void read(WindowPlan plan, Instant now) {
        assertThat(plan.next(now).sweep()).isFalse();
        plan.read();
    }

    private static PlannedWindow news(Instant start, Instant end) {
        return new PlannedWindow(new ReportWindow(start, end), false);
    }

    private WindowPlan fresh(Instant since) {
        return new WindowPlan(null, now -> since, timing(HOUR), gaps::add);
    }

    private WindowPlan goingOn(Instant since, Instant position) {
        return new WindowPlan(new ReportProgress(since, position, NOON, NOON), now -> NOON, timing(HOUR), gaps::add);
    }

    private static ReportTiming timing(Duration sweepInterval) {
        return new ReportTiming(OVERLAP, MARGIN, sweepInterval);
    }
}
