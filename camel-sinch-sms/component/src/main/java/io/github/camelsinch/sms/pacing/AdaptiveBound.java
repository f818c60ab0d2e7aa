/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

/**
 * A bound that halves when it proves too high, and grows by one after as many successes as it allows calls: additive
 * increase, multiplicative decrease, as congestion control in TCP (RFC 5681). Not safe for use by many threads:
 * {@link InFlightLimit} guards it.
 */
final class AdaptiveBound {

    /** Where it starts. */
    static final int START = 16;

    private final int most;
    private int limit;
    private int epoch;
    private int successes;

    /**
     * @param most what it may grow to, from 1
     */
    AdaptiveBound(int most) {
        this.most = most;
        this.limit = Math.min(START, most);
    }

    int most() {
        return most;
    }

    int limit() {
        return limit;
    }

    /** Counts the cuts. A call keeps the epoch that it starts in: what became of it says nothing about later limits. */
    int epoch() {
        return epoch;
    }

    /**
     * A call succeeded.
     *
     * @param startedIn its epoch
     */
    void succeeded(int startedIn) {
        if (startedIn == epoch && ++successes >= limit) {
            successes = 0;
            limit = Math.min(most, limit + 1);
        }
    }

    /**
     * The server refused a call because there were too many.
     *
     * @param startedIn its epoch
     */
    void throttled(int startedIn) {
        successes = 0;
        if (startedIn == epoch) {
            epoch++;
            limit = Math.max(1, limit / 2);
        }
    }
}
