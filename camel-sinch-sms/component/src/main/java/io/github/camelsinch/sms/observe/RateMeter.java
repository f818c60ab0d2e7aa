/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Duration;

import io.github.camelsinch.sms.time.Timer;

/**
 * How much happened a second, over the last ten seconds that are over; since the start, if that is less ago. Safe for
 * use by many threads.
 */
final class RateMeter {

    private static final int SECONDS = 10;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Timer timer;
    private final long began;
    private final long[] counts = new long[SECONDS + 1];
    /** Counted from the start; the one that {@code counts[current % counts.length]} is about. */
    private long current;

    RateMeter(Timer timer) {
        this.timer = timer;
        this.began = timer.nanoTime();
    }

    synchronized void add(long count) {
        moveOn();
        counts[index(current)] += count;
    }

    /** {@return a second} */
    synchronized double perSecond() {
        moveOn();
        long over = Math.min(SECONDS, current);
        long sum = 0;
        for (long second = current - over; second < current; second++) {
            sum += counts[index(second)];
        }
        return over == 0 ? counts[index(current)] : (double) sum / over;
    }

    private void moveOn() {
        long now = (timer.nanoTime() - began) / NANOS;
        for (long second = Math.max(current + 1, now - SECONDS); second <= now; second++) {
            counts[index(second)] = 0;
        }
        current = Math.max(current, now);
    }

    private int index(long second) {
        return (int) (second % counts.length);
    }
}
