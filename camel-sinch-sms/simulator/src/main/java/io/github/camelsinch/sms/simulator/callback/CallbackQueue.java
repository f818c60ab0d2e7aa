/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.camelsinch.sms.simulator.clock.SimulatorClock;

/**
 * Sends callbacks when they are due, on four threads that end when there is nothing to do. The callbacks of a batch go
 * out one after the other, so that a scripted order is the order in which they arrive. Thread-safe.
 */
final class CallbackQueue {

    private static final int LANES = 4;

    private final List<Lane> lanes = Stream.generate(Lane::new).limit(LANES).toList();
    private final SimulatorClock clock;
    private final CallbackPoster poster;
    private final RetrySchedule schedule;
    private final ThreadPoolExecutor threads;
    private boolean closed;

    CallbackQueue(SimulatorClock clock, CallbackPoster poster, RetrySchedule schedule) {
        this.clock = clock;
        this.poster = poster;
        this.schedule = schedule;
        threads = new ThreadPoolExecutor(LANES, LANES, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "sinch-sms-simulator-callbacks");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Does nothing once it is closed. */
    synchronized void add(Pending callback) {
        if (!closed) {
            laneOf(callback).add(callback);
            wake();
        }
    }

    /** Sends what is due by now. */
    synchronized void wake() {
        Instant now = clock.instant();
        for (Lane lane : lanes) {
            if (!closed && lane.startsRunning(now)) {
                threads.execute(() -> run(lane));
            }
        }
    }

    /** Waits until everything that is due by now has been tried, with the retries that are. */
    synchronized void settle() {
        Instant now = clock.instant();
        wake();
        try {
            while (!closed && lanes.stream().anyMatch(lane -> lane.isBehind(now))) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Lane lane) {
        for (Pending next = take(lane); next != null; next = take(lane)) {
            tryOnce(lane, next);
        }
    }

    private synchronized Pending take(Lane lane) {
        Pending next = closed ? null : lane.take(clock.instant());
        if (next == null) {
            notifyAll();
        }
        return next;
    }

    private void tryOnce(Lane lane, Pending callback) {
        long start = System.nanoTime();
        CallbackAttempt attempt = poster.post(callback.target(), callback.payload(), callback.nextAt(), false);
        // the time of a clock that stands still does not pass while an answer is waited for
        Duration took = clock.runs() ? Duration.ofNanos(System.nanoTime() - start) : Duration.ZERO;
        synchronized (this) {
            callback.tried(attempt, took, schedule);
            if (callback.isWaiting() && !closed) {
                lane.add(callback);
            }
            notifyAll();
        }
    }

    private Lane laneOf(Pending callback) {
        return lanes.get(Math.floorMod(callback.batchId().hashCode(), LANES));
    }

    /** Begins nothing more; what is under way may end, but is broken off when it takes longer than that. */
    void end(Duration patience) {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        threads.shutdown();
        try {
            threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
