/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What leaves a lane while the server is slow to answer, and when it is quick again. */
class SlowServerTest {

    private static final int RATE = 100;
    private static final int BURST = 10;
    private static final Duration LATENCY = Duration.ofMillis(5);

    private final ManualTimer timer = new ManualTimer();
    private final Bucket4jPacer pacer = Bucket4jPacer.local(PacerSettings.of("plan", RATE), timer);
    private final LaneQueue queue = new LaneQueue(pacer, 10_000, timer);
    private final Server server = new Server();

    @ParameterizedTest
    @CsvSource({ "1, 64", "7, 64", "50, 64", "250, 64", "1, 2", "50, 2", "1, 1" })
    void afterAHangNoSecondHasMoreThanTheRateTheBurstAndOneBatch(int weight, int maxInFlight) {
        InFlightLimit limit = limit(maxInFlight);
        send(limit, 2500 / weight, weight, Priority.NORMAL);
        timer.advance(Duration.ofSeconds(2));

        server.hang();
        timer.advance(Duration.ofSeconds(4));
        server.recover();
        timer.advance(Duration.ofSeconds(60));

        assertThat(server.arrivals).hasSize(2500 / weight);
        assertThat(server.mostInASecond()).isLessThanOrEqualTo(RATE + BURST + weight);
    }

    @Test
    void codesAndBulkTogetherKeepTheBoundAfterAHang() {
        InFlightLimit limit = limit(64);
        send(limit, 40, 50, Priority.NORMAL);
        send(limit, 500, 1, Priority.HIGH);
        timer.advance(Duration.ofSeconds(1));

        server.hang();
        timer.advance(Duration.ofSeconds(4));
        server.recover();
        timer.advance(Duration.ofSeconds(60));

        assertThat(server.arrivals).hasSize(540);
        // codes may overdraw the rate by nine tenths while a batch is paid: once, not by what the hang saved up
        assertThat(server.mostInASecond()).isLessThanOrEqualTo(RATE * 19 / 10 + BURST + 50);
    }

    @Test
    void twoWaysToOnePlanKeepTheBoundTogether() {
        InFlightLimit one = limit(8);
        InFlightLimit other = limit(8);
        for (int i = 0; i < 600; i++) {
            send(one, 1, 1, Priority.NORMAL);
            send(other, 1, 1, Priority.NORMAL);
        }
        timer.advance(Duration.ofSeconds(1));

        server.hang();
        timer.advance(Duration.ofSeconds(4));
        server.recover();
        timer.advance(Duration.ofSeconds(20));

        assertThat(server.arrivals).hasSize(1200);
        assertThat(server.mostInASecond()).isLessThanOrEqualTo(RATE + BURST + 1);
    }

    @Test
    void whatTheServerTakesAtItsRateIsNotHeldBack() {
        send(limit(64), 1000, 1, Priority.NORMAL);

        timer.advance(Duration.ofSeconds(10).plusMillis(20));

        assertThat(server.arrivals).hasSize(1000);
    }

    @Test
    void aPauseAfterA429LetsNothingSaveUp() {
        InFlightLimit limit = limit(64);
        send(limit, 2000, 1, Priority.NORMAL);
        timer.advance(Duration.ofSeconds(2));

        server.refuseNext = new ScriptedCalls.TooMany(Duration.ofSeconds(5));
        timer.advance(Duration.ofSeconds(10));

        long before = server.arrivals.size();
        timer.advance(Duration.ofSeconds(30));
        assertThat(before).isBetween(650L, 720L);
        assertThat(server.mostInASecond()).isLessThanOrEqualTo(RATE + BURST + 1);
    }

    @Test
    void aPlaceIsNotKeptForLongWhileThePacerGivesNothing() {
        ScriptedPacer script = new ScriptedPacer();
        LaneQueue lane = new LaneQueue(script, 10, timer);
        InFlightLimit limit = limit(1);
        CompletableFuture<String> running = new CompletableFuture<>();
        limit.run(CallKind.LOOK_UP, () -> running, IllegalStateException::new);
        Turn turn = lane.enter(1, Priority.NORMAL, false, limit);
        script.due();
        running.complete("done");
        assertThat(limit.snapshot().inFlight()).as("it has the place, and asks the pacer again").isEqualTo(1);

        timer.advance(Duration.ofSeconds(1));

        assertThat(limit.snapshot().inFlight()).isZero();
        script.due();
        assertThat(turn.granted().toCompletableFuture()).isCompleted();
        assertThat(script.reserved - script.refunded).isEqualTo(1);
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void whoWaitsForAPlaceAndLeavesTakesNobodysPlace() {
        InFlightLimit limit = limit(1);
        CompletableFuture<String> running = new CompletableFuture<>();
        limit.run(CallKind.LOOK_UP, () -> running, IllegalStateException::new);
        timer.advance(Duration.ofSeconds(1));
        Turn first = queue.enter(1, Priority.NORMAL, false, limit);
        Turn second = queue.enter(1, Priority.NORMAL, false, limit);
        assertThat(limit.snapshot().waiting()).isEqualTo(1);

        first.giveBack();
        running.complete("done");

        assertThat(second.granted().toCompletableFuture()).isCompleted();
        second.giveBack();
        assertThat(limit.snapshot().inFlight()).isZero();
        assertThat(limit.snapshot().waiting()).isZero();
    }

    @Test
    void aLimitThatIsClosedFailsThoseWhoWaitForAPlaceAndThoseWhoHaveOne() {
        InFlightLimit limit = limit(1);
        timer.advance(Duration.ofSeconds(1));
        Turn has = queue.enter(1, Priority.NORMAL, false, limit);
        Turn waits = queue.enter(1, Priority.NORMAL, false, limit);

        limit.closeSends();

        assertThat(has.leave(() -> server.post(1))).isCompletedExceptionally();
        assertThatThrownBy(() -> waits.granted().toCompletableFuture().join()).hasCauseInstanceOf(LaneClosedException.class);
        assertThat(server.arrivals).isEmpty();
    }

    private InFlightLimit limit(int maxInFlight) {
        return new InFlightLimit(
                maxInFlight, timer,
                failure -> failure instanceof ScriptedCalls.TooMany tooMany
                        ? Optional.of(tooMany.retryAfter()) : Optional.empty());
    }

    private void send(InFlightLimit limit, int batches, int weight, Priority priority) {
        for (int i = 0; i < batches; i++) {
            Turn turn = queue.enter(weight, priority, false, limit);
            turn.granted().thenRun(() -> turn.leave(() -> server.post(weight)));
        }
    }

    private record Arrival(long nanos, int weight) {
    }

    /** Answers after a while, or not until it has recovered. */
    private final class Server {

        final List<Arrival> arrivals = new ArrayList<>();
        final Queue<CompletableFuture<String>> hanging = new ArrayDeque<>();
        RuntimeException refuseNext;
        private boolean hangs;

        CompletableFuture<String> post(int weight) {
            if (refuseNext != null) {
                RuntimeException refusal = refuseNext;
                refuseNext = null;
                return CompletableFuture.failedFuture(refusal);
            }
            arrivals.add(new Arrival(timer.nanoTime(), weight));
            CompletableFuture<String> answer = new CompletableFuture<>();
            if (hangs) {
                hanging.add(answer);
            } else {
                timer.after(LATENCY, () -> answer.complete("201"));
            }
            return answer;
        }

        void hang() {
            hangs = true;
        }

        void recover() {
            hangs = false;
            hanging.forEach(answer -> answer.complete("201"));
        }

        long mostInASecond() {
            long most = 0;
            for (Arrival first : arrivals) {
                most = Math.max(most, arrivals.stream()
                        .filter(arrival -> arrival.nanos >= first.nanos && arrival.nanos < first.nanos + 1_000_000_000L)
                        .mapToLong(Arrival::weight).sum());
            }
            return most;
        }
    }
}
