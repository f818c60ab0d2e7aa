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

    /** Far enough, and can be added to a time. */
    private static final long NEVER = Long.MAX_VALUE / 4;

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
        return Math.max(waitingSinceMillis, afterStretch());
    }

    /** Takes the turn that {@link #nextMillis} announced. */
    void take(long atMillis) {
        if (perSecond == 0) {
            return;
        }
        if (taken == 0 || atMillis > afterStretch()) {
            stretchStartMillis = atMillis;
            taken = 0;
        }
        taken++;
    }

    private long afterStretch() {
        return stretchStartMillis + Math.min(NEVER, Math.round(taken * 1000.0 / perSecond));
    }

    void reset() {
        taken = 0;
    }
}
