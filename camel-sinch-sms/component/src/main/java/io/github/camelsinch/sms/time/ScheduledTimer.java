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
 * A timer on an executor that belongs to somebody else. After the executor was shut down, tasks are not run. A delay of
 * more than 100 years is taken as 100 years.
 */
public final class ScheduledTimer implements Timer {

    /** Nanoseconds of more than 292 years are no {@code long}. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

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
        ScheduledFuture<?> scheduled = executor.schedule(task, nanos(delay), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    private static long nanos(Duration delay) {
        if (delay.isNegative()) {
            return 0;
        }
        return delay.compareTo(LONGEST) < 0 ? delay.toNanos() : LONGEST.toNanos();
    }
}
