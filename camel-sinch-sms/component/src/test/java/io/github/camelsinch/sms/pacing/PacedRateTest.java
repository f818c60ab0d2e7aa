/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.github.camelsinch.sms.time.ManualTimer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever arrives when: in any second no more leaves than the rate, one burst, and the largest batch. */
class PacedRateTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    /** A batch that arrives so long after the one before it. */
    record Arrival(int afterMillis, int weight) {
    }

    @Property(tries = 200)
    void inAnySecondNoMoreLeavesThanTheRateOneBurstAndTheLargestBatch(
            @ForAll("rates") double rate, @ForAll("bursts") int burstMillis,
            @ForAll("arrivals") List<Arrival> arrivals) {
        ManualTimer timer = new ManualTimer();
        PacerSettings settings = new PacerSettings(
                "plan", rate, Duration.ofMillis(burstMillis),
                PacerUnavailablePolicy.STOP, 1);
        Lane lane = new Lane(Bucket4jPacer.local(settings, timer), timer);
        arrivals.forEach(arrival -> {
            timer.advance(Duration.ofMillis(arrival.afterMillis()));
            lane.enter(arrival.weight());
        });
        timer.advance(Duration.ofMillis((long) (1e3 * arrivals.stream().mapToInt(Arrival::weight).sum() / rate) + 1001));

        assertThat(lane.leaves).as("everything leaves").hasSize(arrivals.size());
        long largest = arrivals.stream().mapToInt(Arrival::weight).max().orElse(0);
        double most = rate + Math.max(1, rate * burstMillis / 1e3) + largest + 1e-6;
        assertThat((double) mostInASecond(lane.leaves)).isLessThanOrEqualTo(most);
    }

    @Provide
    Arbitrary<Double> rates() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 50_000).map(Integer::doubleValue),
                Arbitraries.integers().between(100, 99_999).map(thousandths -> thousandths / 1e3));
    }

    @Provide
    Arbitrary<Integer> bursts() {
        return Arbitraries.of(0, 10, 100, 1000);
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<Integer> after = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)), Tuple.of(2, Arbitraries.integers().between(0, 50)),
                Tuple.of(1, Arbitraries.integers().between(0, 5000)));
        Arbitrary<Integer> weight
                = Arbitraries.oneOf(Arbitraries.just(1), Arbitraries.integers().between(1, 50),
                        Arbitraries.integers().between(1, 1000));
        return Combinators.combine(after, weight).as(Arrival::new).list().ofMinSize(1).ofMaxSize(80);
    }

    private static long mostInASecond(List<Sender.Leave> leaves) {
        Deque<Sender.Leave> window = new ArrayDeque<>();
        long sum = 0;
        long most = 0;
        for (Sender.Leave leave : leaves) {
            window.addLast(leave);
            sum += leave.weight();
            while (window.getFirst().atNanos() <= leave.atNanos() - SECOND_NANOS) {
                sum -= window.removeFirst().weight();
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    /** First in, first out; only the head asks. */
    private static final class Lane {

        private final Pacer pacer;
        private final ManualTimer timer;
        private final Deque<Integer> waiting = new ArrayDeque<>();
        private final List<Sender.Leave> leaves = new ArrayList<>();

        Lane(Pacer pacer, ManualTimer timer) {
            this.pacer = pacer;
            this.timer = timer;
        }

        void enter(int weight) {
            waiting.addLast(weight);
            if (waiting.size() == 1) {
                askForTheHead();
            }
        }

        private void askForTheHead() {
            pacer.reserve(waiting.getFirst(), Priority.NORMAL).thenRun(() -> {
                leaves.add(new Sender.Leave(timer.nanoTime(), waiting.removeFirst()));
                if (!waiting.isEmpty()) {
                    askForTheHead();
                }
            });
        }
    }
}
