/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

/**
 * Spaces turns evenly: at 30 a second one every 33.3 ms, the first at once, with no credit for idle time and therefore
 * no burst. Turns are reckoned from the start of a busy stretch, so rounding to milliseconds never adds up. Not
 * thread-safe.
 */
final class Pacer {

    private final double perSecond;
    private long stretchStartMillis = Long.MIN_VALUE;
    private long taken;

    /**
     * @param perSecond turns a second; 0 = as many as there are
     */
    Pacer(double perSecond) {
        this.perSecond = perSecond;
    }

    /** When the next turn is, for something that waits since {@code waitingSinceMillis}. */
    long nextMillis(long waitingSinceMillis) {
        if (perSecond == 0 || taken == 0) {
            return waitingSinceMillis;
        }
        return Math.max(waitingSinceMillis, stretchStartMillis + Math.round(taken * 1000.0 / perSecond));
    }

    /** Takes the turn that {@link #nextMillis} announced. */
    void take(long atMillis) {
        if (perSecond == 0) {
            return;
        }
        if (taken == 0 || atMillis > stretchStartMillis + Math.round(taken * 1000.0 / perSecond)) {
            stretchStartMillis = atMillis;
            taken = 0;
        }
        taken++;
    }

    void reset() {
        taken = 0;
    }
}
