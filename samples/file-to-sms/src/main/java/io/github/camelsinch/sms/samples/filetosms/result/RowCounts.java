/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

/**
 * Every row of the file, in exactly one place.
 *
 * @param total       rows of the file
 * @param delivered   final, with status Delivered
 * @param failed      final, with any other status
 * @param notFinished to be sent, without a final report
 * @param rejected    not sent: something is wrong with them
 * @param duplicates  not sent: an earlier row has the same number and text
 */
public record RowCounts(int total, int delivered, int failed, int notFinished, int rejected, int duplicates) {

    /**
     * @throws IllegalStateException when a row is missing or counted twice
     */
    public RowCounts {
        int sum = delivered + failed + notFinished + rejected + duplicates;
        if (sum != total) {
            throw new IllegalStateException("the rows do not add up: " + sum + " counted, " + total + " read");
        }
    }

    /**
     * @return rows with a final report
     */
    public int settled() {
        return delivered + failed;
    }

    /**
     * @return rows that were to be sent
     */
    public int accepted() {
        return settled() + notFinished;
    }
}
