/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long an answer of the API is held back, in real time.
 *
 * @param least the shortest; zero or more
 * @param most  the longest, up to a minute
 */
public record Latency(Duration least, Duration most) {

    /** Answers go out at once. */
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

    /**
     * A range.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Latency {
        if (least.isNegative() || most.compareTo(least) < 0 || most.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "latency: " + least + " to " + most + " is not a range from zero to a minute");
        }
    }

    boolean isNone() {
        return most.isZero();
    }

    /** In microseconds. */
    long micros(RandomGenerator random) {
        long from = least.toNanos() / 1000;
        long to = most.toNanos() / 1000;
        return from == to ? from : random.nextLong(from, to + 1);
    }
}
