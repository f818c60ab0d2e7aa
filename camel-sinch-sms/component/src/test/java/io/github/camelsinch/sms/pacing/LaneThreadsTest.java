/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Many threads at one queue, and long chains of turns. */
class LaneThreadsTest {

    private static final int PRODUCERS = 8;
    private static final int EACH = 5_000;

    private final ExecutorService producers = Executors.newFixedThreadPool(PRODUCERS);
    private final ExecutorService store = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        producers.shutdownNow();
        store.shutdownNow();
    }

    @Test
    void turnsComeInTheOrderOfEntryUnderEightProducers() throws Exception {
        LaneQueue queue = new LaneQueue(new AsyncPacer(50), Integer.MAX_VALUE, new ManualTimer());
        List<Integer> entered = new ArrayList<>();
        List<Integer> left = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger numbers = new AtomicInteger();
        Object door = new Object();

        List<CompletableFuture<Void>> turns = Collections.synchronizedList(new ArrayList<>());
        everyProducer(() -> {
            int number = numbers.incrementAndGet();
            synchronized (door) {
                entered.add(number);
                turns.add(queue.enter(1 + number % 20, Priority.NORMAL, true).granted()
                        .thenRun(() -> left.add(number)).toCompletableFuture());
            }
        });
        all(turns);

        assertThat(left).isEqualTo(entered);
    }

    @Test
    void weightIsNeitherLostNorDoubledWhenTurnsAreGivenBackWhileTheyCome() throws Exception {
        AsyncPacer pacer = new AsyncPacer(30);
        LaneQueue queue = new LaneQueue(pacer, Integer.MAX_VALUE, new ManualTimer());
        AtomicLong kept = new AtomicLong();
        AtomicInteger numbers = new AtomicInteger();
        List<CompletableFuture<?>> ended = Collections.synchronizedList(new ArrayList<>());

        everyProducer(() -> {
            int number = numbers.incrementAndGet();
            Priority priority = number % 5 == 0 ? Priority.HIGH : Priority.NORMAL;
            Turn turn = queue.enter(number % 20, priority, true);
            if (number % 3 == 0) {
                turn.giveBack();
            } else if (number % 3 == 1) {
                ended.add(turn.granted().thenRunAsync(turn::giveBack, store).toCompletableFuture());
            } else {
                ended.add(turn.granted().thenRun(() -> kept.addAndGet(number % 20)).toCompletableFuture());
            }
        });
        all(ended);

        assertThat(queue.snapshot().releasedWeight()).isEqualTo(kept.get());
        queue.close();
        await().untilAtomic(pacer.charged, equalTo(kept.get()));
    }

    @Test
    void noTurnComesAfterTheQueueWasClosed() throws Exception {
        for (int round = 0; round < 100; round++) {
            AsyncPacer pacer = new AsyncPacer(10);
            LaneQueue queue = new LaneQueue(pacer, Integer.MAX_VALUE, new ManualTimer());
            List<Turn> turns = IntStream.range(0, 200)
                    .mapToObj(i -> queue.enter(1, i % 9 == 0 ? Priority.HIGH : Priority.NORMAL, true)).toList();

            queue.close();
            long granted = grantedOf(turns);

            await().untilAtomic(pacer.charged, equalTo(granted));
            assertThat(grantedOf(turns)).as("round %d", round).isEqualTo(granted);
            assertThat(turns).allMatch(turn -> turn.granted().toCompletableFuture().isDone());
        }
    }

    @Test
    void aMillionTurnsInAChainNeedNoDeepStack() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        LaneQueue queue = new LaneQueue(new GatePacer(gate), 1, new ManualTimer());
        Chain chain = new Chain(queue, 1_000_000);
        chain.next();

        gate.complete(null);

        assertThat(chain.left).isZero();
        assertThat(queue.snapshot().releasedWeight()).isEqualTo(1_000_000);
    }

    @Test
    void aLongQueueThatMayLeaveAtOnceNeedsNoDeepStack() {
        ScriptedPacer pacer = new ScriptedPacer();
        pacer.together = Long.MAX_VALUE;
        LaneQueue queue = new LaneQueue(pacer, Integer.MAX_VALUE, new ManualTimer());
        AtomicInteger left = new AtomicInteger();
        for (int i = 0; i < 100_000; i++) {
            queue.enter(1, Priority.NORMAL, false).granted().thenRun(left::incrementAndGet);
        }

        pacer.due();
        pacer.due();

        assertThat(left).hasValue(100_000);
        assertThat(pacer.weights()).containsExactly(1L, 99_999L);
    }

    private void everyProducer(Runnable work) throws Exception {
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (int producer = 0; producer < PRODUCERS; producer++) {
            running.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < EACH; i++) {
                    work.run();
                }
            }, producers));
        }
        all(running);
    }

    private static void all(List<? extends CompletableFuture<?>> futures) throws Exception {
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
    }

    private static long grantedOf(List<Turn> turns) {
        return turns.stream().map(turn -> turn.granted().toCompletableFuture())
                .filter(granted -> granted.isDone() && !granted.isCompletedExceptionally()).count();
    }

    /** Turns of which each asks for the next when it has come. */
    private static final class Chain {

        private final LaneQueue queue;
        private int left;

        Chain(LaneQueue queue, int turns) {
            this.queue = queue;
            this.left = turns;
        }

        void next() {
            if (left > 0) {
                left--;
                queue.enter(1, Priority.NORMAL, false).granted().thenRun(this::next);
            }
        }
    }

    /** Grants everything once its gate is open. */
    private record GatePacer(CompletableFuture<Void> gate) implements Pacer {

        @Override
        public CompletionStage<Void> reserve(long weight, Priority priority) {
            return gate;
        }

        @Override
        public void refund(long weight) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pause(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PacerSnapshot snapshot() {
            throw new UnsupportedOperationException();
        }
    }

    /** Grants on threads of its own, sometimes at once. */
    private final class AsyncPacer implements Pacer {

        final AtomicLong charged = new AtomicLong();
        private final long together;

        AsyncPacer(long together) {
            this.together = together;
        }

        @Override
        public CompletionStage<Void> reserve(long weight, Priority priority) {
            charged.addAndGet(weight);
            if (weight % 4 == 0) {
                return CompletableFuture.completedFuture(null);
            }
            return CompletableFuture.runAsync(() -> {
            }, store);
        }

        @Override
        public void refund(long weight) {
            charged.addAndGet(-weight);
        }

        @Override
        public void pause(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long maxReservation() {
            return together;
        }

        @Override
        public PacerSnapshot snapshot() {
            throw new UnsupportedOperationException();
        }
    }
}
