/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

/**
 * How far the job is, in rows.
 *
 * @param total     rows to send
 * @param settled   rows with a final delivery report
 * @param delivered settled rows whose report says Delivered
 */
public record Tally(int total, int settled, int delivered) {

    /**
     * @return settled rows whose report says anything else
     */
    public int failed() {
        return settled - delivered;
    }

    /**
     * @return rows without a final report
     */
    public int unfinished() {
        return total - settled;
    }

    /**
     * @return whether every row is settled
     */
    public boolean complete() {
        return settled == total;
    }
}
