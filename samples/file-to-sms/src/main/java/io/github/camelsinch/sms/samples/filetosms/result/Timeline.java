/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.time.Duration;
import java.util.Arrays;

/**
 * When the rows became final: counts in slices of equal width from the start of the job.
 *
 * @param slice   the width of a slice
 * @param settled rows a slice, the last one may be cut short
 */
public record Timeline(Duration slice, int[] settled) {

    private static final int MAX_SLICES = 96;
    private static final int[] NICE_SECONDS = { 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200 };
    private static final Duration FINEST = Duration.ofSeconds(1);

    /**
     * An empty timeline of fitting width.
     *
     * @param  elapsed how long the job took
     * @return         at most 96 slices of a round width
     */
    public static Timeline over(Duration elapsed) {
        Duration slice = FINEST;
        for (int i = 0; i < NICE_SECONDS.length && slices(elapsed, slice) > MAX_SLICES; i++) {
            slice = Duration.ofSeconds(NICE_SECONDS[i]);
        }
        while (slices(elapsed, slice) > MAX_SLICES) {
            slice = slice.multipliedBy(2);
        }
        return new Timeline(slice, new int[(int) Math.max(1, slices(elapsed, slice))]);
    }

    /**
     * Counts one row.
     *
     * @param sinceStart when it became final; what is later than the end counts there
     */
    public void add(Duration sinceStart) {
        long index = sinceStart.toMillis() / slice.toMillis();
        settled[(int) Math.max(0, Math.min(settled.length - 1L, index))]++;
    }

    /**
     * @param  index of a slice
     * @return       rows a second in it
     */
    public double perSecond(int index) {
        return settled[index] * 1000.0 / slice.toMillis();
    }

    /**
     * @return the highest rate of a slice
     */
    public double peakPerSecond() {
        return Arrays.stream(settled).max().orElse(0) * 1000.0 / slice.toMillis();
    }

    private static long slices(Duration elapsed, Duration slice) {
        return (elapsed.toMillis() + slice.toMillis() - 1) / slice.toMillis();
    }
}
