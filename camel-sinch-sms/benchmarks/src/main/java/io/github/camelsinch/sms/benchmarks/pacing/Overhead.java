/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelsinch.sms.pacing.Bucket4jPacer;
import io.github.camelsinch.sms.pacing.InFlightLimit;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.PacerSettings;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.pacing.Turn;
import io.github.camelsinch.sms.pacing.UnpacedPacer;
import io.github.camelsinch.sms.time.ScheduledTimer;

/**
 * What it costs a batch to get its turn, with its place in flight, when it need not wait: the processor time of the
 * thread.
 */
final class Overhead {

    private static final int CALLS = 200_000;
    private static final int ROUNDS = 20;
    private static final double GOAL_MICROS = 10;
    private static final CompletionStage<String> ANSWERED = CompletableFuture.completedStage("201");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PrintStream out;

    Overhead(PrintStream out) {
        this.out = out;
    }

    boolean measure() throws Exception {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        ScheduledTimer timer = new ScheduledTimer(executor);
        try (Bucket4jPacer pacer = Bucket4jPacer.local(
                PacerSettings.of("overhead", PacerSettings.MAX_RATE), timer);
             LaneQueue unpaced = new LaneQueue(new UnpacedPacer(), 1000, timer);
             LaneQueue paced = new LaneQueue(pacer, 1000, timer)) {
            double none = micros(unpaced, null);
            double bucket = micros(paced, new InFlightLimit(64, timer, failure -> Optional.empty()));
            out.printf("%nCPU of a batch in its lane: unpaced %.2f us, paced %.2f us (goal: under %.0f us)%n", none, bucket,
                    GOAL_MICROS);
            return bucket < GOAL_MICROS;
        } finally {
            executor.shutdownNow();
        }
    }

    /** The quickest of some rounds, so that warming up and what else runs here do not count. */
    private double micros(LaneQueue lane, InFlightLimit inFlight) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS; i++) {
                Turn turn = lane.enter(1, Priority.NORMAL, false, inFlight);
                if (!turn.granted().toCompletableFuture().isDone()) {
                    turn.granted().toCompletableFuture().join();
                }
                turn.leave(() -> ANSWERED);
            }
            least = Math.min(least, (threads.getCurrentThreadCpuTime() - before) / 1e3 / CALLS);
        }
        return least;
    }
}
