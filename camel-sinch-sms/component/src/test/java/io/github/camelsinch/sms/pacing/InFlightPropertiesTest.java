/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.pacing.ScriptedCalls.TooMany;
import io.github.camelsinch.sms.time.ManualTimer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever calls come and whatever becomes of them, the limit's rules hold. */
class InFlightPropertiesTest {

    @Property(tries = 2000)
    void aCallStartsOnlyWhereItMayAndNoPlaceIsLeftEmptyForOneThatWaits(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 20) int maxInFlight) {
        Run run = new Run(maxInFlight);
        for (Step step : steps) {
            run.take(step);
            InFlightSnapshot snapshot = run.limit.snapshot();
            assertThat(snapshot.inFlight()).isEqualTo(run.running.size());
            assertThat(snapshot.limit()).isBetween(1, maxInFlight);
            assertThat(snapshot.waiting()).isEqualTo(run.calls.size() - run.started.size());
            assertThat(run.couldStart(CallKind.LOOK_UP)).isFalse();
            assertThat(run.couldStart(CallKind.HIGH)).isFalse();
            assertThat(run.couldStart(CallKind.NORMAL)).isFalse();
        }
    }

    @Property(tries = 1000)
    void everyCallEndsOnceAndCallsOfAKindStartInTheOrderInWhichTheyCame(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 20) int maxInFlight) {
        Run run = new Run(maxInFlight);
        steps.forEach(run::take);
        run.timer.advance(Duration.ofMinutes(1));
        while (!run.running.isEmpty()) {
            run.running.remove(0).answer.complete(null);
        }

        for (CallKind kind : CallKind.values()) {
            assertThat(run.started.stream().filter(call -> call.kind == kind))
                    .containsExactlyElementsOf(run.calls.stream().filter(call -> call.kind == kind).toList());
        }
        assertThat(run.ended).containsExactlyInAnyOrderElementsOf(run.calls);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Action> actions = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Action.CALL)),
                Tuple.of(5, Arbitraries.just(Action.SUCCEED)),
                Tuple.of(1, Arbitraries.just(Action.FAIL)),
                Tuple.of(1, Arbitraries.just(Action.THROTTLE)),
                Tuple.of(1, Arbitraries.just(Action.WAIT)));
        return Combinators.combine(actions, Arbitraries.of(CallKind.class), Arbitraries.integers().between(0, 99)).as(Step::new)
                .list().ofMaxSize(150);
    }

    /** What may happen. */
    enum Action {
        CALL,
        SUCCEED,
        FAIL,
        THROTTLE,
        WAIT
    }

    /** One thing that happens; {@code pick} chooses to whom, or how long. */
    record Step(Action action, CallKind kind, int pick) {
    }

    /** A call and its answer; equal only to itself. */
    private static final class Made {

        final CallKind kind;
        final CompletableFuture<Void> answer = new CompletableFuture<>();

        Made(CallKind kind) {
            this.kind = kind;
        }
    }

    /** The limit, and what is seen from outside. */
    private static final class Run {

        final ManualTimer timer = new ManualTimer();
        final InFlightLimit limit;
        final List<Made> calls = new ArrayList<>();
        final List<Made> started = new ArrayList<>();
        final List<Made> running = new ArrayList<>();
        final List<Made> ended = new ArrayList<>();

        Run(int maxInFlight) {
            limit = new InFlightLimit(
                    maxInFlight, timer,
                    failure -> failure instanceof TooMany tooMany ? Optional.of(tooMany.retryAfter()) : Optional.empty());
        }

        void take(Step step) {
            switch (step.action) {
                case CALL -> call(new Made(step.kind));
                case SUCCEED -> endOf(step).ifPresent(call -> call.answer.complete(null));
                case FAIL -> endOf(step).ifPresent(call -> call.answer.completeExceptionally(new IllegalStateException("no")));
                case THROTTLE -> endOf(step).ifPresent(
                        call -> call.answer.completeExceptionally(new TooMany(Duration.ofMillis(step.pick))));
                case WAIT -> timer.advance(Duration.ofMillis(step.pick));
            }
        }

        /** Whether one of a kind waits although it may start. */
        boolean couldStart(CallKind kind) {
            InFlightSnapshot snapshot = limit.snapshot();
            Duration pause = kind == CallKind.LOOK_UP ? snapshot.lookUpsPausedFor() : snapshot.sendsPausedFor();
            boolean waits = calls.stream().filter(call -> call.kind == kind).anyMatch(call -> !started.contains(call));
            boolean keptFree = kind == CallKind.NORMAL && snapshot.limit() > 1 && normal() >= snapshot.limit() - 1;
            return waits && pause.isZero() && snapshot.inFlight() < snapshot.limit() && !keptFree;
        }

        private void call(Made call) {
            calls.add(call);
            limit.run(call.kind, () -> {
                assertMayStart(call.kind);
                started.add(call);
                running.add(call);
                return call.answer;
            }, () -> new IllegalStateException("closed")).whenComplete((nothing, failure) -> ended.add(call));
        }

        private void assertMayStart(CallKind kind) {
            InFlightSnapshot snapshot = limit.snapshot();
            assertThat(running.size()).isLessThan(snapshot.limit());
            if (kind == CallKind.NORMAL && snapshot.limit() > 1) {
                assertThat(normal()).isLessThan(snapshot.limit() - 1);
            }
            assertThat(kind == CallKind.LOOK_UP ? snapshot.lookUpsPausedFor() : snapshot.sendsPausedFor()).isZero();
        }

        private int normal() {
            return (int) running.stream().filter(call -> call.kind == CallKind.NORMAL).count();
        }

        /** One that runs, and is about to end. */
        private Optional<Made> endOf(Step step) {
            return running.isEmpty() ? Optional.empty() : Optional.of(running.remove(step.pick % running.size()));
        }
    }
}
