/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;

/**
 * How far polls look.
 *
 * @param overlap       how late a report may be listed that polls still find, without a sweep; whenever it has passed,
 *                      a window looks back twice as far behind the one before
 * @param margin        how far before now a window ends, so that it does not change while it is read
 * @param sweepInterval how long after a sweep the next one is due; zero for no sweeps
 */
public record ReportTiming(Duration overlap, Duration margin, Duration sweepInterval) {

    /** The server tells its time to the second. */
    public static final Duration CLOCK_STEP = Duration.ofSeconds(1);

    boolean sweeps() {
        return !sweepInterval.isZero();
    }
}
