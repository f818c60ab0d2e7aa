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

    /** Counts; sorts the arrays it is given. */
    static Duplicates count(long[] accepted, long[] dispatched, boolean complete) {
        Runs ofAccepted = Runs.in(accepted);
        Runs ofDispatched = Runs.in(dispatched);
        return new Duplicates(
                accepted.length, ofAccepted.numbers, ofAccepted.extra, ofDispatched.numbers, ofDispatched.extra, complete);
    }

    private record Runs(long numbers, long extra) {

        static Runs in(long[] values) {
            Arrays.sort(values);
            long numbers = 0;
            long extra = 0;
            for (int i = 1; i < values.length; i++) {
                if (values[i] == values[i - 1]) {
                    extra++;
                    numbers += i == 1 || values[i - 2] != values[i] ? 1 : 0;
                }
            }
            return new Runs(numbers, extra);
        }
    }
}
