/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.time.ManualTimer;
import io.github.camelsinch.sms.time.ScheduledTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalPacerTest {

    private final ManualTimer timer = new ManualTimer();

    @Test
    void nothingLeavesInABurstAtTheStart() {
        Bucket4jPacer pacer = pacer(10);

        CompletableFuture<Void> first = reserve(pacer, 1);

        timer.advance(Duration.ofMillis(99));
        assertThat(first).isNotDone();
        timer.advance(Duration.ofMillis(1));
        assertThat(first).isCompleted();
    }

    @Test
    void afterATimeWithoutSendsOneBurstLeavesAtOnce() {
        Bucket4jPacer pacer = pacer(100);
        timer.advance(Duration.ofHours(1));

        assertThat(LongStream.range(0, 10).mapToObj(i -> reserve(pacer, 1))).allMatch(CompletableFuture::isDone);
        assertThat(reserve(pacer, 1)).isNotDone();
    }

    @Test
    void aBatchOf1000On30ASecondLeavesAtItsTurnAndTheNextOneWaitsUntilItIsPaid() {
        Bucket4jPacer pacer = pacer(30);
        CompletableFuture<Void> batch = reserve(pacer, 1000);
        timer.advance(Duration.ofMillis(100));
        assertThat(batch).isCompleted();

        CompletableFuture<Void> next = reserve(pacer, 1);
        timer.advance(Duration.ofMillis(33_266));
        assertThat(next).isNotDone();
        timer.advance(Duration.ofMillis(1));
        assertThat(next).isCompleted();
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0.0015, 0.0123, 0.5, 1, 7.5, 30, 33.333, 500, 50_000 })
    void theRateIsKeptExactlyOverALongTime(double rate) {
        Bucket4jPacer pacer = pacer(rate);
        long[] weights = { 1, 7, 1, 200, 33, 1000 };
        int[] turn = { 0 };
        Sender sender = Sender.start(pacer, Priority.NORMAL, timer, () -> weights[turn[0]++ % weights.length]);

        Duration time = Duration.ofSeconds((long) (200_000 / rate) + 1);
        timer.advance(time);

        double due = rate * time.toSeconds();
        // up to one batch is ahead of its payment
        assertThat((double) sender.left()).isBetween(due - 1001, due + 1000);
    }

    @Test
    void whatIsRefundedDelaysNobody() {
        Bucket4jPacer pacer = pacer(10);
        reserve(pacer, 1000);
        pacer.refund(1000);

        CompletableFuture<Void> next = reserve(pacer, 1);
        timer.advance(Duration.ofMillis(100));

        assertThat(next).isCompleted();
    }

    @Test
    void aPauseHoldsWhatIsOnItsWayAndWhatComes() {
        Bucket4jPacer pacer = pacer(10);
        CompletableFuture<Void> onItsWay = reserve(pacer, 1);
        pacer.pause(Duration.ofSeconds(5));
        CompletableFuture<Void> code = pacer.reserve(1, Priority.HIGH).toCompletableFuture();

        timer.advance(Duration.ofMillis(4999));
        assertThat(onItsWay).isNotDone();
        assertThat(code).isNotDone();
        assertThat(pacer.snapshot().pausedFor()).isEqualTo(Duration.ofMillis(1));

        timer.advance(Duration.ofMillis(201));
        assertThat(onItsWay).isCompleted();
        assertThat(code).isCompleted();
        assertThat(pacer.snapshot().pausedFor()).isZero();
    }

    @Test
    void pausesDoNotAddUp() {
        Bucket4jPacer pacer = pacer(10);
        for (int refusal = 0; refusal < 8; refusal++) {
            pacer.pause(Duration.ofSeconds(5));
        }
        CompletableFuture<Void> next = reserve(pacer, 1);

        timer.advance(Duration.ofMillis(5100));

        assertThat(next).isCompleted();
    }

    @Test
    void aLongerPauseReplacesTheOneBefore() {
        Bucket4jPacer pacer = pacer(10);
        for (int seconds = 1; seconds <= 5; seconds++) {
            pacer.pause(Duration.ofSeconds(seconds));
        }
        CompletableFuture<Void> next = reserve(pacer, 1);

        timer.advance(Duration.ofMillis(4999));
        assertThat(next).isNotDone();
        timer.advance(Duration.ofMillis(101));
        assertThat(next).isCompleted();
    }

    @Test
    void aPauseShorterThanTheDebtChangesNothing() {
        Bucket4jPacer pacer = pacer(10);
        reserve(pacer, 100);
        pacer.pause(Duration.ofSeconds(2));
        CompletableFuture<Void> next = reserve(pacer, 1);

        timer.advance(Duration.ofMillis(10_100));

        assertThat(next).isCompleted();
    }

    @Test
    void aPauseOfNothingIsNone() {
        Bucket4jPacer pacer = pacer(10);
        pacer.pause(Duration.ZERO);
        pacer.pause(Duration.ofSeconds(-1));

        assertThat(pacer.snapshot().pausedFor()).isZero();
    }

    @Test
    void closingFailsWhatWaitsAndWhatComesAndLeavesNoTaskBehind() {
        Bucket4jPacer pacer = pacer(10);
        CompletableFuture<Void> waiting = reserve(pacer, 5);

        pacer.close();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(LaneClosedException.class);
        assertThatThrownBy(() -> reserve(pacer, 1).join()).hasCauseInstanceOf(LaneClosedException.class);
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void aReservationThatIsGivenUpLeavesNoTaskBehind() {
        reserve(pacer(10), 5).cancel(false);

        assertThat(timer.waiting()).isZero();
    }

    @Test
    void aWeightBelowOneIsRefused() {
        assertThatThrownBy(() -> pacer(10).reserve(0, Priority.NORMAL)).hasMessage("weight is 0: at least 1");
    }

    @Test
    void itSaysThatItPacesThisProcessAlone() {
        assertThat(pacer(7.5).snapshot())
                .isEqualTo(new PacerSnapshot(7.5, PacerSnapshot.Mode.LOCAL, Duration.ZERO, null));
        assertThat(pacer(7.5).maxReservation()).isZero();
    }

    @Test
    void aStoppedTimerFailsWhatHasToWait() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        Bucket4jPacer pacer = Bucket4jPacer.local(PacerSettings.of("plan", 1),
                new ScheduledTimer(executor));
        executor.shutdown();

        assertThatThrownBy(() -> reserve(pacer, 5).join()).hasCauseInstanceOf(LaneClosedException.class);
    }

    private Bucket4jPacer pacer(double rate) {
        return Bucket4jPacer.local(PacerSettings.of("plan", rate), timer);
    }

    private static CompletableFuture<Void> reserve(Pacer pacer, long weight) {
        return pacer.reserve(weight, Priority.NORMAL).toCompletableFuture();
    }
}
