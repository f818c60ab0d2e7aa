/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Has answers of the API written after a while. What was asked for has been done by then; no thread waits. */
final class SlowAnswers implements AutoCloseable {

    private final Latency latency;
    private final RandomGenerator random;
    private final ScheduledThreadPoolExecutor timer;

    SlowAnswers(Latency latency, RandomGenerator random) {
        this.latency = latency;
        this.random = random;
        this.timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sinch-sms-simulator-latency");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether answers to this path are slow: those of the API and the token endpoint, if there is a latency at all. */
    boolean areMeant(String path) {
        return !latency.isNone() && (path.startsWith("/xms/") || path.equals(PlanDesk.TOKEN_PATH));
    }

    /** The writing itself can take its time, so it is left to threads that there are more of. */
    void later(Executor writers, Runnable write) {
        timer.schedule(() -> writers.execute(write), latency.micros(random), TimeUnit.MICROSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
