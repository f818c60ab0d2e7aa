/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Arrays;

/**
 * How often the same number was addressed, over all batches that are kept: the proof that a bulk job texted nobody
 * twice.
 *
 * @param messages               messages that were looked at
 * @param acceptedMoreThanOnce   numbers that more than one accepted message went to
 * @param extraAccepted          accepted messages beyond the first to their number
 * @param dispatchedMoreThanOnce numbers that more than one message was really handed over for
 * @param extraDispatched        handed-over messages beyond the first to their number
 * @param complete               {@code false} if batches have been dropped since the start or the last reset, so that
 *                               the figures are too low
 */
public record Duplicates(long messages, long acceptedMoreThanOnce, long extraAccepted, long dispatchedMoreThanOnce,
        long extraDispatched, boolean complete) {

    /**
     * Counts.
     *
     * @param addressed {@link #addressed} of every message; is sorted
     * @param complete  as above
     */
    static Duplicates count(long[] addressed, boolean complete) {
        Arrays.sort(addressed);
        long[] figures = new long[4];
        for (int start = 0; start < addressed.length;) {
            int end = start;
            int dispatched = 0;
            while (end < addressed.length && addressed[end] >> 1 == addressed[start] >> 1) {
                dispatched += (int) (addressed[end++] & 1);
            }
            figures[0] += end - start > 1 ? 1 : 0;
            figures[1] += end - start - 1;
            figures[2] += dispatched > 1 ? 1 : 0;
            figures[3] += Math.max(0, dispatched - 1);
            start = end;
        }
        return new Duplicates(addressed.length, figures[0], figures[1], figures[2], figures[3], complete);
    }

    /** A message in one {@code long}, so that a million can be sorted in eight megabytes. */
    static long addressed(long number, boolean dispatched) {
        return number << 1 | (dispatched ? 1 : 0);
    }
}
