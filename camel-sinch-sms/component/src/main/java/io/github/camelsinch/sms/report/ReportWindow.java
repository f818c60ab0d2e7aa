/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A closed stretch of time that a poll reads, to the millisecond as on the wire: its end lies far enough back that it
 * does not change while it is read.
 *
 * @param start inclusive
 * @param end   exclusive
 */
public record ReportWindow(Instant start, Instant end) {

    /** How long Sinch lists reports (API reference: 14 days); a little less, since its clock is not ours. */
    private static final Duration LISTED = Duration.ofDays(14).minusHours(1);

    /**
     * The window of the next poll.
     *
     * @param  handledUntil up to when everything was handled
     * @param  now          the time of the poll
     * @param  overlap      how far to look back behind {@code handledUntil}
     * @param  margin       how far before {@code now} to end
     * @return              the window; it is empty if the margin has not passed yet
     */
    public static ReportWindow next(
            Instant since, Instant handledUntil, Instant now, Duration overlap, Duration margin) {
        Instant start = later(handledUntil.minus(overlap), later(since, now.minus(LISTED)));
        return new ReportWindow(start.truncatedTo(ChronoUnit.MILLIS), now.minus(margin).truncatedTo(ChronoUnit.MILLIS));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return !start.isBefore(end);
    }
}
