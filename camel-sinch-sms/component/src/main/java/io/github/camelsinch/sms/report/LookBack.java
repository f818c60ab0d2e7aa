/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * How far a poll looks back behind the last one, for what is listed late. To look back all the way at each poll would
 * read every report a hundred times; most that come late are only a little late. So there are spans, each half of the
 * one before, and each is looked over whenever half of it has passed: a report is read some fourteen times however
 * often is polled, and found about as much later as it is late. Since what is late by half a span can lie at its start
 * when the next look over it is due, the first span is twice the overlap: all that is late by no more than the overlap
 * is found. For one thread at a time.
 */
final class LookBack {

    private static final int SPANS = 7;

    private final Duration[] spans;
    private final Instant[] looked = new Instant[SPANS];

    /**
     * @param overlap how late what is to be found may be; zero to look back never
     */
    LookBack(Duration overlap) {
        Duration longest = reach(overlap);
        spans = IntStream.range(0, SPANS).mapToObj(span -> longest.dividedBy(1L << span)).toArray(Duration[]::new);
    }

    /** How far the longest look goes. */
    static Duration reach(Duration overlap) {
        return overlap.multipliedBy(2);
    }

    /** The longest span that is due, at first all; zero if none is. */
    Duration due(Instant now) {
        for (int i = 0; i < SPANS; i++) {
            // a mark from the future was set by a clock that was wrong
            if (looked[i] == null || looked[i].isAfter(now) || !now.isBefore(looked[i].plus(spans[i].dividedBy(2)))) {
                return spans[i];
            }
        }
        return Duration.ZERO;
    }

    /** A span was looked over, and with it all shorter ones. */
    void looked(Duration over, Instant when) {
        for (int i = 0; i < SPANS; i++) {
            if (spans[i].compareTo(over) <= 0) {
                looked[i] = when;
            }
        }
    }
}
