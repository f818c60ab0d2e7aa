/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

/**
 * A time in which nothing starts. Pauses asked for at the same time do not add up. Not safe for use by many threads:
 * {@link InFlightLimit} guards it.
 */
final class Pause {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private long untilNanos;

    Pause(long nowNanos) {
        untilNanos = nowNanos;
    }

    /**
     * Asks for a pause from now.
     *
     * @param  duration how long; of more than 60 s only those count
     * @return          how long from now to wake up, or zero if a pause as long was asked for already
     */
    Duration extend(long nowNanos, Duration duration) {
        Duration wanted = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
        if (wanted.compareTo(left(nowNanos)) <= 0) {
            return Duration.ZERO;
        }
        untilNanos = nowNanos + wanted.toNanos();
        return wanted;
    }

    boolean isOver(long nowNanos) {
        return untilNanos - nowNanos <= 0;
    }

    /** How much is left of it, or zero. */
    Duration left(long nowNanos) {
        return Duration.ofNanos(Math.max(0, untilNanos - nowNanos));
    }
}
