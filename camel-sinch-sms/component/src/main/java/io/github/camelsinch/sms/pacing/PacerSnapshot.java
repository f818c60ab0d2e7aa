/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

/**
 * How a pacer stands.
 *
 * @param ratePerSecond the rate now, in units of weight a second; 0 means unpaced
 * @param mode          where the permits come from
 * @param pausedFor     how much of a pause is left, zero without one
 * @param problem       why the shared store cannot be asked, in one line without secrets, or {@code null}
 */
public record PacerSnapshot(double ratePerSecond, Mode mode, Duration pausedFor, String problem) {

    /** Where permits come from. */
    public enum Mode {
        /** There is no limit. */
        UNPACED,
        /** From this process alone. */
        LOCAL,
        /** From a store that several nodes share. */
        SHARED,
        /** The store cannot be reached: this node uses its equal share of the rate. */
        SHARE_OF_RATE,
        /** The store cannot be reached: nothing leaves. */
        STOPPED
    }
}
