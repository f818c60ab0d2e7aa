/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A closed stretch of time that a poll reads: its end lies far enough back that it does not change while it is read.
 *
 * @param start inclusive
 * @param end   exclusive
 */
public record ReportWindow(Instant start, Instant end) {

    /** How long Sinch lists reports (API reference: 14 days); a little less, since its clock is not ours. */
    private static final Duration LISTED = Duration.ofDays(14).minusHours(1);

    /** How much of the past is read at once: what a window lists must fit into memory. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /**
     * The window of the next poll.
     *
     * @param  since     from when on reports are wanted
     * @param  readUntil up to when everything was read
     * @param  now       the time of the poll
     * @param  overlap   how far to look back behind {@code readUntil}
     * @param  margin    how far before {@code now} to end
     * @return           the window; it is empty if the margin has not passed yet
     */
    public static ReportWindow next(Instant since, Instant readUntil, Instant now, Duration overlap, Duration margin) {
        Instant first = later(since, now.minus(LISTED));
        Instant start = later(first, readUntil.minus(overlap));
        Instant end = earlier(now.minus(margin), later(first, readUntil).plus(LONGEST));
        return new ReportWindow(start.truncatedTo(ChronoUnit.MILLIS), end.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return !start.isBefore(end);
    }

    /**
     * Whether it stops short of a time, because that is a long way off.
     *
     * @param  time up to when is wanted
     * @return      whether another window has to follow
     */
    boolean endsBefore(Instant time) {
        return end.isBefore(time.truncatedTo(ChronoUnit.MILLIS));
    }
}
