/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How often, and after which pauses, a segment is posted again that surely was not taken, or another call is made
 * again. The pauses are random up to a bound that grows ("full jitter"), so that senders who failed together do not
 * come back together.
 *
 * @param attempts      how many attempts there are at most, the first among them
 * @param base          the bound of the first pause
 * @param throttledBase the same after Sinch said that it has too much to do
 * @param cap           the bound of every pause
 */
public record Backoff(int attempts, Duration base, Duration throttledBase, Duration cap) {

    /** Three attempts; 100 ms, or 1 s where throttled, doubled every time; at most 20 s. */
    public static final Backoff DEFAULT
            = new Backoff(3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(20));

    private static final int MOST_DOUBLINGS = 20;

    public Backoff {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1");
        }
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(throttledBase, "throttledBase");
        Objects.requireNonNull(cap, "cap");
    }

    /**
     * @param  attempt   how many attempts there were, from 1
     * @param  throttled whether Sinch had too much to do
     * @param  random    from where the jitter comes
     * @return           how long to wait before the next
     */
    Duration pause(int attempt, boolean throttled, RandomGenerator random) {
        long first = (throttled ? throttledBase : base).toNanos();
        long bound = Math.min(cap.toNanos(), first << Math.min(attempt - 1, MOST_DOUBLINGS));
        return Duration.ofNanos(random.nextLong(Math.max(1, bound) + 1));
    }
}
