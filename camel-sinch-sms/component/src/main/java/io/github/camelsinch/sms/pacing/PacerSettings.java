/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

/**
 * How fast a {@link Bucket4jPacer} lets go, and what it does when the store of a shared rate cannot be asked.
 *
 * @param key           names the rate, such as the service plan: nodes with one key in one store share it
 * @param ratePerSecond units of weight a second, {@value #MIN_RATE} to {@value #MAX_RATE}; kept to a millionth
 * @param burst         how much of the rate may leave at once after a time without sends; at least one unit may
 * @param onUnavailable what to do while the store cannot be asked
 * @param nodes         how many nodes share the rate, from 1; used by {@link PacerUnavailablePolicy#SHARE} only
 */
public record PacerSettings(
        String key, double ratePerSecond, Duration burst, PacerUnavailablePolicy onUnavailable, int nodes) {

    /** The slowest rate: one in a thousand seconds. */
    public static final double MIN_RATE = 0.001;
    /** The fastest rate, far above what any service plan has. */
    public static final double MAX_RATE = 1_000_000;
    /** The usual burst. */
    public static final Duration DEFAULT_BURST = Duration.ofMillis(100);

    /** The longest burst. */
    public static final Duration MAX_BURST = Duration.ofHours(1);

    /**
     * @throws IllegalArgumentException if a value is missing or outside its range; the message names it
     */
    public PacerSettings {
        require(key != null && !key.isBlank(), "key", key, "name the rate");
        require(ratePerSecond >= MIN_RATE && ratePerSecond <= MAX_RATE, "ratePerSecond", ratePerSecond,
                "from " + MIN_RATE + " to " + MAX_RATE);
        require(burst != null && !burst.isNegative() && burst.compareTo(MAX_BURST) <= 0, "burst", burst,
                "from nothing to " + MAX_BURST);
        require(onUnavailable != null, "onUnavailable", null, "say what to do");
        require(nodes >= 1, "nodes", nodes, "at least 1");
    }

    /**
     * A rate with the usual burst of {@code 100 ms} that stops while its store cannot be asked.
     *
     * @param  key           names the rate
     * @param  ratePerSecond units of weight a second
     * @return               the settings
     */
    public static PacerSettings of(String key, double ratePerSecond) {
        return new PacerSettings(key, ratePerSecond, DEFAULT_BURST, PacerUnavailablePolicy.STOP, 1);
    }

    private static void require(boolean right, String name, Object value, String rule) {
        if (!right) {
            throw new IllegalArgumentException(name + " is " + value + ": " + rule);
        }
    }
}
