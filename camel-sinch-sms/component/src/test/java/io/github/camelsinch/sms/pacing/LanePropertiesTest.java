/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.time.ManualTimer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens in whatever order, weight is neither lost nor charged twice, and nobody is passed in a lane. */
class LanePropertiesTest {

    @Property(tries = 2000)
    void whatIsReservedAndNotRefundedIsWhatWasGrantedAndKept(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 60) int together,
            @ForAll @IntRange(max = 4) int maxInFlight, @ForAll boolean closed) {
        Run run = new Run(together, maxInFlight);
        for (Step step : steps) {
            run.take(step);
            LaneSnapshot lanes = run.queue.snapshot();
            assertThat(lanes.releasedWeight()).isEqualTo(run.kept());
            assertThat(run.charged() - run.kept()).isBetween(0L, lanes.high().weight() + lanes.normal().weight());
        }
        if (closed) {
            run.queue.close();
            run.endAll();
        } else {
            run.grantAll();
        }

        assertThat(run.charged()).isEqualTo(run.kept());
        assertThat(run.queue.snapshot().releasedWeight()).isEqualTo(run.kept());
        assertThat(run.turns).allMatch(Taken::isDone);
        assertThat(run.limit.snapshot().inFlight()).as("places in flight that nobody uses").isZero();
        assertThat(run.limit.snapshot().waiting()).isZero();
    }

    @Property(tries = 1000)
    void inALaneTurnsComeInTheOrderInWhichTheyWereTaken(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 60) int together,
            @ForAll @IntRange(max = 4) int maxInFlight) {
        Run run = new Run(together, maxInFlight);
        steps.forEach(run::take);
        run.grantAll();

        for (Priority priority : Priority.values()) {
            assertThat(run.granted.stream().filter(turn -> turn.priority == priority).map(Taken::number))
                    .isSorted();
        }
        assertThat(run.turns).allMatch(Taken::isDone);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> enter = Combinators.combine(
                Arbitraries.integers().between(0, 50), Arbitraries.of(Priority.class), Arbitraries.integers().between(0, 99))
                .as((weight, priority, pick) -> new Step(Action.ENTER, weight, priority, pick));
        Arbitrary<Step> other = Combinators.combine(
                Arbitraries.of(
                        Action.GRANT, Action.FAIL, Action.GIVE_BACK, Action.ENTER_AND_GIVE_BACK_WHEN_GRANTED, Action.END_CALL,
                        Action.PASS_TIME),
                Arbitraries.integers().between(0, 50), Arbitraries.of(Priority.class), Arbitraries.integers().between(0, 99))
                .as(Step::new);
        return Arbitraries.oneOf(enter, other).list().ofMaxSize(60);
    }

    /** What may happen. */
    enum Action {
        ENTER,
        ENTER_AND_GIVE_BACK_WHEN_GRANTED,
        GIVE_BACK,
        GRANT,
        FAIL,
        END_CALL,
        PASS_TIME
    }

    /**
     * One thing that happens; {@code pick} chooses to whom.
     */
    record Step(Action action, int weight, Priority priority, int pick) {
    }

    /** A turn that was taken. */
    private record Taken(int number, Turn turn, int weight, Priority priority) {

        boolean isDone() {
            return turn.granted().toCompletableFuture().isDone();
        }
    }

    /** The queue, its pacer, and what is known from outside. */
    private static final class Run {

        final ScriptedPacer pacer = new ScriptedPacer();
        final ManualTimer timer = new ManualTimer();
        final LaneQueue queue = new LaneQueue(pacer, 10, timer);
        final InFlightLimit limit;
        final List<CompletableFuture<String>> calls = new ArrayList<>();
        final List<Taken> turns = new ArrayList<>();
        final List<Taken> granted = new ArrayList<>();
        final Set<Taken> givenBack = new HashSet<>();
        private long refusedByPacer;

        private final boolean needsPlaces;

        /** Without a bound of calls in flight where that is 0. */
        Run(int together, int maxInFlight) {
            pacer.together = together;
            needsPlaces = maxInFlight > 0;
            limit = new InFlightLimit(Math.max(1, maxInFlight), timer, failure -> Optional.empty());
        }

        void take(Step step) {
            switch (step.action) {
                case ENTER -> enter(step, false);
                case ENTER_AND_GIVE_BACK_WHEN_GRANTED -> enter(step, true);
                case GIVE_BACK -> pick(turns, step).ifPresent(this::giveBack);
                case GRANT -> pick(pacer.open(), step).ifPresent(reservation -> reservation.due().complete(null));
                case FAIL -> pick(pacer.open(), step)
                        .ifPresent(reservation -> reservation.due().completeExceptionally(new StoreGone()));
                case END_CALL -> pick(calls, step).ifPresent(call -> call.complete("done"));
                case PASS_TIME -> timer.advance(Duration.ofSeconds(1));
            }
        }

        void grantAll() {
            endAll();
            while (!pacer.open().isEmpty()) {
                pacer.open().get(0).due().complete(null);
                endAll();
            }
        }

        void endAll() {
            while (calls.stream().anyMatch(call -> !call.isDone())) {
                List.copyOf(calls).forEach(call -> call.complete("done"));
            }
        }

        private void enter(Step step, boolean giveBackWhenGranted) {
            Turn turn = queue.enter(step.weight, step.priority, step.pick % 2 == 0, needsPlaces ? limit : null);
            Taken taken = new Taken(turns.size(), turn, step.weight, step.priority);
            turns.add(taken);
            turn.granted().whenComplete((nothing, failure) -> {
                if (failure == null) {
                    granted.add(taken);
                    if (giveBackWhenGranted) {
                        giveBack(taken);
                    } else {
                        CompletableFuture<String> call = new CompletableFuture<>();
                        calls.add(call);
                        turn.leave(() -> call);
                    }
                } else if (failure instanceof StoreGone) {
                    refusedByPacer += taken.weight;
                }
            });
        }

        private void giveBack(Taken taken) {
            givenBack.add(taken);
            taken.turn.giveBack();
        }

        private static <T> Optional<T> pick(List<T> some, Step step) {
            return some.isEmpty() ? Optional.empty() : Optional.of(some.get(step.pick % some.size()));
        }

        /** What the pacer is left with: what it refused it never charged. */
        long charged() {
            return pacer.reserved - pacer.refunded - refusedByPacer;
        }

        long kept() {
            return granted.stream().filter(taken -> !givenBack.contains(taken)).mapToLong(Taken::weight).sum();
        }
    }

    /** What a pacer fails with. */
    private static final class StoreGone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
