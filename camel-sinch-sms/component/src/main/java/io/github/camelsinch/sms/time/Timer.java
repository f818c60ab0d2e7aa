/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.time;

import java.time.Duration;

/**
 * Runs things later and measures how long something took, without a thread that waits. Injected, so that a test can
 * move time. Safe for use by many threads.
 */
public interface Timer {

    /**
     * A clock that only goes forward, whatever happens to the time of day.
     *
     * @return nanoseconds since a moment that means nothing; only differences count
     */
    long nanoTime();

    /**
     * Runs a task once, later, on the timer's own thread: the task must be short and must not block.
     *
     * @param  delay how long from now; zero or less means as soon as possible
     * @param  task  what to run
     * @return       takes it back if it has not begun; doing so twice or too late does nothing
     */
    Cancellation after(Duration delay, Runnable task);

    /** Takes a task back. */
    @FunctionalInterface
    interface Cancellation {

        void cancel();
    }
}
