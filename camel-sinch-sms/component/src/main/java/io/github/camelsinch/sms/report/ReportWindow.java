/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A closed stretch of time that is read with fixed ends, in whole milliseconds as Sinch's times are.
 *
 * @param start inclusive
 * @param end   exclusive
 */
public record ReportWindow(Instant start, Instant end) {

    private static final Duration NARROWEST = Duration.ofSeconds(1);

    /**
     * Cuts both ends to milliseconds.
     */
    public ReportWindow {
        start = start.truncatedTo(ChronoUnit.MILLIS);
        end = end.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return !start.isBefore(end);
    }

    /** Whether it is longer than the shortest one that is worth a request. */
    boolean canBeHalved() {
        return width().compareTo(NARROWEST) > 0;
    }

    boolean encloses(ReportWindow other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    ReportWindow olderHalf() {
        return new ReportWindow(start, middle());
    }

    ReportWindow newerHalf() {
        return new ReportWindow(middle(), end);
    }

    private Instant middle() {
        return start.plus(width().dividedBy(2)).truncatedTo(ChronoUnit.MILLIS);
    }

    private Duration width() {
        return Duration.between(start, end);
    }
}
