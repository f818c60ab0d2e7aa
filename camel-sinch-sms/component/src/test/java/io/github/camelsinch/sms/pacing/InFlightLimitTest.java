/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InFlightLimitTest {

    private static final Supplier<Throwable> CLOSED = () -> new IllegalStateException("closed");

    private final List<String> started = new ArrayList<>();

    @Test
    void aCallWithinTheLimitStartsAtOnce() {
        CompletableFuture<String> result = limit(1).run(CallKind.HIGH, call("a", new CompletableFuture<>()), CLOSED);

        assertThat(started).containsExactly("a");
        assertThat(result).isNotDone();
    }

    @Test
    void theResultIsThatOfTheCall() {
        assertThat(limit(1).run(CallKind.HIGH, () -> CompletableFuture.completedFuture("done"), CLOSED))
                .isCompletedWithValue("done");
    }

    @Test
    void callsBeyondTheLimitStartInTheOrderInWhichTheyCame() {
        InFlightLimit limit = limit(2);
        CompletableFuture<String> a = new CompletableFuture<>();
        CompletableFuture<String> b = new CompletableFuture<>();
        limit.run(CallKind.HIGH, call("a", a), CLOSED);
        limit.run(CallKind.HIGH, call("b", b), CLOSED);
        limit.run(CallKind.HIGH, call("c", new CompletableFuture<>()), CLOSED);
        limit.run(CallKind.HIGH, call("d", new CompletableFuture<>()), CLOSED);
        assertThat(started).containsExactly("a", "b");

        b.complete("b");
        assertThat(started).containsExactly("a", "b", "c");

        a.complete("a");
        assertThat(started).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aCallThatFailsMakesRoomAsWell() {
        InFlightLimit limit = limit(1);
        CompletableFuture<String> a = new CompletableFuture<>();
        CompletableFuture<String> failing = limit.run(CallKind.HIGH, call("a", a), CLOSED);
        limit.run(CallKind.HIGH, call("b", new CompletableFuture<>()), CLOSED);

        a.completeExceptionally(new IllegalArgumentException("no"));

        assertThat(started).containsExactly("a", "b");
        assertThatThrownBy(failing::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCallThatCannotBeStartedFailsAndMakesRoom() {
        InFlightLimit limit = limit(1);

        CompletableFuture<String> failing = limit.run(CallKind.HIGH, () -> {
            throw new IllegalArgumentException("no");
        }, CLOSED);
        limit.run(CallKind.HIGH, call("b", new CompletableFuture<>()), CLOSED);

        assertThatThrownBy(failing::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(started).containsExactly("b");
    }

    @Test
    void aWaitingCallThatCannotBeStartedDoesNotDisturbTheOneThatEnded() {
        InFlightLimit limit = limit(1);
        CompletableFuture<String> a = new CompletableFuture<>();
        CompletableFuture<String> first = limit.run(CallKind.HIGH, call("a", a), CLOSED);
        CompletableFuture<String> broken = limit.run(CallKind.HIGH, () -> {
            throw new OutOfMemoryError("none left");
        }, CLOSED);
        limit.run(CallKind.HIGH, call("c", new CompletableFuture<>()), CLOSED);

        a.complete("a");

        assertThat(first).isCompletedWithValue("a");
        assertThatThrownBy(broken::join).hasCauseInstanceOf(OutOfMemoryError.class);
        assertThat(started).containsExactly("a", "c");
    }

    @Test
    void whatGoesOnAfterACallMayMakeTheNextOneWithinALimitOfOne() {
        InFlightLimit limit = limit(1);

        CompletableFuture<String> both = limit.run(CallKind.HIGH, () -> CompletableFuture.completedFuture("one"), CLOSED)
                .thenCompose(one -> limit.run(CallKind.HIGH, () -> CompletableFuture.completedFuture(one + " two"), CLOSED));

        assertThat(both).isCompletedWithValue("one two");
    }

    @Test
    void closingFailsWhatWaitsAndLeavesAloneWhatRuns() {
        InFlightLimit limit = limit(1);
        CompletableFuture<String> a = new CompletableFuture<>();
        CompletableFuture<String> running = limit.run(CallKind.HIGH, call("a", a), CLOSED);
        CompletableFuture<String> waiting = limit.run(CallKind.HIGH, call("b", new CompletableFuture<>()), CLOSED);

        limit.close();

        assertThatThrownBy(waiting::join).hasRootCauseMessage("closed");
        assertThat(running).isNotDone();
        a.complete("a");
        assertThat(running).isCompletedWithValue("a");
        assertThat(started).containsExactly("a");
    }

    @Test
    void aClosedLimitStartsNothing() {
        InFlightLimit limit = limit(1);
        limit.close();

        CompletableFuture<String> late = limit.run(CallKind.HIGH, call("a", new CompletableFuture<>()), CLOSED);

        assertThatThrownBy(late::join).hasRootCauseMessage("closed");
        assertThat(started).isEmpty();
    }

    @Test
    void aLongQueueOfCallsThatEndAtOnceNeedsNoDeepStack() {
        InFlightLimit limit = limit(1);
        CompletableFuture<String> gate = new CompletableFuture<>();
        limit.run(CallKind.HIGH, call("gate", gate), CLOSED);
        List<CompletableFuture<Integer>> results = IntStream.range(0, 100_000)
                .mapToObj(i -> limit.run(CallKind.HIGH, () -> CompletableFuture.completedFuture(i), CLOSED)).toList();

        gate.complete("open");

        assertThat(results).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
    }

    @Test
    void neverMoreThanTheLimitRunsAndNothingIsForgottenWhenManyThreadsRace() throws Exception {
        InFlightLimit limit = limit(5);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        ExecutorService io = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                int number = i;
                results.add(CompletableFuture.supplyAsync(() -> limit.run(CallKind.HIGH, () -> {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    return CompletableFuture.supplyAsync(() -> {
                        inFlight.decrementAndGet();
                        return number;
                    }, io);
                }, CLOSED), callers).thenCompose(result -> result));
            }
            CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

            assertThat(most).hasValueBetween(2, 5);
            assertThat(results.stream().map(CompletableFuture::join)).containsExactlyElementsOf(
                    IntStream.range(0, 20_000).boxed().toList());
        } finally {
            callers.shutdownNow();
            io.shutdownNow();
        }
    }

    @Test
    void whenClosingRacesWithCallsEachIsCompletedOnce() throws Exception {
        for (int round = 0; round < 200; round++) {
            InFlightLimit limit = limit(2);
            ExecutorService io = Executors.newFixedThreadPool(2);
            try {
                List<CompletableFuture<Integer>> results = IntStream.range(0, 50)
                        .mapToObj(i -> limit.run(CallKind.HIGH, () -> CompletableFuture.supplyAsync(() -> i, io), CLOSED))
                        .toList();
                limit.close();
                CompletableFuture<?>[] ended
                        = results.stream().map(result -> result.handle((value, failure) -> null))
                                .toArray(CompletableFuture[]::new);
                CompletableFuture.allOf(ended).get(20, TimeUnit.SECONDS);
            } finally {
                io.shutdown();
            }
        }
    }

    private static InFlightLimit limit(int maxInFlight) {
        return new InFlightLimit(maxInFlight, new ManualTimer(), failure -> Optional.empty());
    }

    private Supplier<CompletionStage<String>> call(String name, CompletableFuture<String> answer) {
        return () -> {
            started.add(name);
            return answer;
        };
    }
}
