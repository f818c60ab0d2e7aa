/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.time;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A timer on an executor that belongs to somebody else. After the executor was shut down, tasks are not run.
 */
public final class ScheduledTimer implements Timer {

    private final ScheduledExecutorService executor;

    public ScheduledTimer(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    /**
     * @throws RejectedExecutionException if the executor was shut down
     */
    @Override
    public Cancellation after(Duration delay, Runnable task) {
        ScheduledFuture<?> scheduled = executor.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }
}
