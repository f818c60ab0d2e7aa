/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.time.ScheduledTimer;
import io.github.camelsinch.sms.time.Timer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What holds wherever the permits come from, in real time. Time is only ever asserted as "not faster than": a busy
 * machine makes everything slower and nothing faster. Debts are so large that only one that is gone is waited for.
 */
abstract class PacerContract {

    static final long HUGE = 10_000_000;

    final Timer timer;
    final String key = "plan-" + UUID.randomUUID();
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final List<Bucket4jPacer> pacers = new ArrayList<>();

    PacerContract() {
        executor.setRemoveOnCancelPolicy(true);
        timer = new ScheduledTimer(executor);
    }

    abstract Bucket4jPacer open(PacerSettings settings);

    @AfterEach
    void closePacers() {
        pacers.forEach(Bucket4jPacer::close);
        executor.shutdownNow();
    }

    @Test
    void noMoreLeavesThanTheRateLets() {
        long began = timer.nanoTime();
        Sender sender = Sender.start(pacer(2000), timer, 20, 600);

        await().until(() -> sender.left() >= 600);

        assertThat(secondsSince(began)).isGreaterThan(0.9 * 600 / 2000);
    }

    @Test
    void aBatchAboveTheBurstLeavesAtItsTurnAndTheNextOneWaits() {
        Bucket4jPacer pacer = pacer(1000);
        CompletableFuture<Void> batch = reserve(pacer, HUGE);
        await().until(batch::isDone);

        assertWaits(pacer);
    }

    @Test
    void whatIsRefundedDelaysNobody() {
        Bucket4jPacer pacer = pacer(1000);
        await().until(reserve(pacer, HUGE)::isDone);

        // a store that is slow for half a second may lose a refund, so it is tried until one gets there
        await().until(() -> {
            pacer.refund(HUGE);
            return reserve(pacer, 1).thenApply(come -> true).completeOnTimeout(false, 1, TimeUnit.SECONDS).join();
        });
    }

    @Test
    void aCodePassesTheDebtOfABulkBatch() {
        Bucket4jPacer pacer = pacer(1000);
        await().until(reserve(pacer, HUGE)::isDone);

        await().until(pacer.reserve(1, Priority.HIGH).toCompletableFuture()::isDone);
    }

    @Test
    void nothingLeavesDuringAPause() {
        Bucket4jPacer pacer = pacer(1000);
        await().until(reserve(pacer, 1)::isDone);
        long began = timer.nanoTime();
        pacer.pause(Duration.ofMillis(300));

        await().until(reserve(pacer, 1)::isDone);

        assertThat(secondsSince(began)).isGreaterThanOrEqualTo(0.3);
    }

    @Test
    void pausesDoNotAddUp() {
        Bucket4jPacer pacer = pacer(1000);
        await().until(reserve(pacer, 1)::isDone);
        for (int refusal = 0; refusal < 300; refusal++) {
            pacer.pause(Duration.ofMillis(400));
        }

        await().until(reserve(pacer, 1)::isDone);
    }

    @Test
    void aFractionOfAMessageASecondIsARate() {
        assertThat(pacer(0.25).snapshot().ratePerSecond()).isEqualTo(0.25);
    }

    @Test
    void closingFailsWhatWaits() {
        Bucket4jPacer pacer = pacer(1000);
        await().until(reserve(pacer, HUGE)::isDone);
        CompletableFuture<Void> waiting = reserve(pacer, 1);

        pacer.close();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(LaneClosedException.class);
        await().until(() -> executor.getQueue().isEmpty());
    }

    final Bucket4jPacer pacer(double rate) {
        return pacer(PacerSettings.of(key, rate));
    }

    final Bucket4jPacer pacer(PacerSettings settings) {
        Bucket4jPacer pacer = open(settings);
        pacers.add(pacer);
        return pacer;
    }

    /** A code that asks later and is answered shows that the answer to the normal one would have come by now. */
    static void assertWaits(Pacer pacer) {
        CompletableFuture<Void> normal = reserve(pacer, 1);
        await().until(pacer.reserve(1, Priority.HIGH).toCompletableFuture()::isDone);
        assertThat(normal).isNotDone();
    }

    final double secondsSince(long began) {
        return (timer.nanoTime() - began) / 1e9;
    }

    static CompletableFuture<Void> reserve(Pacer pacer, long weight) {
        return pacer.reserve(weight, Priority.NORMAL).toCompletableFuture();
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5));
    }
}
