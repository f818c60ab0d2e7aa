/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

/**
 * How much is kept. The oldest finished batches go first, with their reports; what is unfinished stays. Counters know
 * nothing of it.
 *
 * @param texts           newest messages whose text is kept; default 10,000
 * @param finishedBatches finished batches that can still be read; default 100,000
 * @param messages        finished messages whose report can still be read; default 2,000,000, at about 30 bytes each
 */
public record Retention(int texts, int finishedBatches, int messages) {

    /** What a simulator keeps unless told otherwise. */
    public static final Retention DEFAULT = new Retention(10_000, 100_000, 2_000_000);

    /**
     * @throws IllegalArgumentException if a number is not above zero
     */
    public Retention {
        checkAboveZero("keepTexts", texts);
        checkAboveZero("keepBatches", finishedBatches);
        checkAboveZero("keepMessages", messages);
    }

    private static void checkAboveZero(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + ": " + value + " is not above zero");
        }
    }
}
