/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.time.Duration;
import java.util.Optional;

/**
 * When a callback that failed is tried again. Sinch's SMS reference, "webhooks": first after 5 seconds, then 10, 20,
 * 40, 80 and so on, doubling, the last time 81,920 seconds (22 h 45 min) after the first failure. 81,920 is 5 times
 * 2^14, which can be read in two ways.
 */
public enum RetrySchedule {

    /**
     * The figures count from the first failure: 15 retries, the last one 81,920 s after it. The exact figure says so.
     */
    OFFSETS(15),
    /** The figures are the gaps: 14 retries, the last one 81,915 s after the first failure. */
    GAPS(14);

    private static final long FIRST_SECONDS = 5;

    private final int retries;

    RetrySchedule(int retries) {
        this.retries = retries;
    }

    /**
     * The next retry.
     *
     * @param  failures attempts that have failed; from 1
     * @return          counted from the first failure; empty if there is none any more
     */
    public Optional<Duration> afterFirstFailure(int failures) {
        if (failures > retries) {
            return Optional.empty();
        }
        long seconds = this == OFFSETS ? FIRST_SECONDS << failures - 1 : FIRST_SECONDS * ((1L << failures) - 1);
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
