/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camelsinch.sms.pacing.PacerSnapshot.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for a rate that nodes share, whatever the store. */
abstract class SharedPacerContract extends PacerContract {

    /** One thread a node is enough; some tests have two nodes. */
    private final ExecutorService blocking = Executors.newFixedThreadPool(2);

    abstract SharedStore store();

    @Override
    final Bucket4jPacer open(PacerSettings settings) {
        return Bucket4jPacer.shared(settings, store().proxyManager(), blocking, timer);
    }

    @AfterEach
    void bringTheStoreBack() {
        store().restore();
        blocking.shutdown();
    }

    @Test
    void twoNodesShareTheRate() {
        long began = timer.nanoTime();
        Sender a = Sender.start(pacer(2000), timer, 40, 400);
        Sender b = Sender.start(pacer(2000), timer, 40, 400);

        await().until(() -> a.left() >= 400 && b.left() >= 400);

        assertThat(secondsSince(began)).isGreaterThan(0.9 * 800 / 2000);
    }

    @Test
    void aChangeOfTheRateIsTakenOverByAll() {
        Bucket4jPacer first = pacer(1000);
        await().until(reserve(first, 1)::isDone);
        Bucket4jPacer last = pacer(2500.5);
        await().until(reserve(last, 1)::isDone);

        await().until(reserve(first, 1)::isDone);

        assertThat(first.snapshot().ratePerSecond()).isEqualTo(2500.5);
    }

    @Test
    void aPauseByOneHoldsTheOther() {
        Bucket4jPacer a = pacer(1000);
        Bucket4jPacer b = pacer(1000);
        await().until(reserve(a, 1)::isDone);
        await().until(reserve(b, 1)::isDone);
        a.pause(Duration.ofHours(10));

        // what came before the pause arrived in the store leaves at its time, and then one of them waits
        await().until(() -> !isDoneInTime(reserve(b, 1)));
    }

    @Test
    void highPriorityOnOneNodePassesTheBulkOfAnother() {
        Bucket4jPacer bulk = pacer(1000);
        await().until(reserve(bulk, HUGE)::isDone);
        Bucket4jPacer codes = pacer(1000);

        await().until(codes.reserve(1, Priority.HIGH).toCompletableFuture()::isDone);

        assertWaits(codes);
    }

    @Test
    void whileTheStoreIsGoneNothingLeavesAndThenItGoesOn() {
        Bucket4jPacer pacer = pacer(1000);
        await().until(reserve(pacer, 1)::isDone);
        store().cut();
        CompletableFuture<Void> next = reserve(pacer, 1);
        await().until(() -> pacer.snapshot().mode() == Mode.STOPPED);
        assertThat(pacer.snapshot().problem()).isNotBlank();
        assertThat(next).isNotDone();

        store().restore();

        await().until(next::isDone);
        assertThat(next).isCompleted();
        assertThat(pacer.snapshot().mode()).isEqualTo(Mode.SHARED);
    }

    @Test
    void whileTheStoreIsGoneANodeMayGoOnAtItsShare() {
        Bucket4jPacer pacer = pacer(new PacerSettings(
                key, 1000, PacerSettings.DEFAULT_BURST,
                PacerUnavailablePolicy.SHARE, 4));
        await().until(reserve(pacer, 1)::isDone);
        store().cut();

        await().until(reserve(pacer, 1)::isDone);

        assertThat(pacer.snapshot().mode()).isEqualTo(Mode.SHARE_OF_RATE);
        assertThat(pacer.snapshot().ratePerSecond()).isEqualTo(250);
        store().restore();
        await().until(() -> pacer.snapshot().mode() == Mode.SHARED);
        assertThat(pacer.snapshot().problem()).isNull();
    }

    @Test
    void aCallThatHangsIsGivenUp() {
        Bucket4jPacer pacer = pacer(1000);
        await().until(reserve(pacer, 1)::isDone);
        store().hang();
        CompletableFuture<Void> next = reserve(pacer, 1);

        await().until(() -> pacer.snapshot().mode() == Mode.STOPPED);

        assertThat(pacer.snapshot().problem()).isEqualTo("no answer within 500 ms");
        assertThat(next).isNotDone();
        store().restore();
        await().until(next::isDone);
    }

    private static boolean isDoneInTime(CompletableFuture<Void> turn) throws Exception {
        try {
            turn.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException waits) {
            return false;
        }
    }
}
