/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.kill;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long this machine kept this process waiting. The settle time bounds how late Sinch may take a batch; a simulator
 * that stands still for longer than the settle time leaves room breaks that promise, and what is counted then is the
 * machine's load and not the component.
 */
final class StallMeter implements AutoCloseable {

    private static final long STEP_MILLIS = 20;

    private final AtomicLong longestNanos = new AtomicLong();
    private final Thread thread = new Thread(this::measure, "stall-meter");

    StallMeter() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The longest time since the last call in which nothing here ran. */
    Duration longest() {
        return Duration.ofNanos(longestNanos.getAndSet(0));
    }

    private void measure() {
        try {
            while (true) {
                long start = System.nanoTime();
                Thread.sleep(STEP_MILLIS);
                long stall = System.nanoTime() - start - Duration.ofMillis(STEP_MILLIS).toNanos();
                longestNanos.accumulateAndGet(stall, Math::max);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
