/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.time.Instant;

/**
 * What is known of one row at the end.
 *
 * @param submittedAt when the row was handed over, or {@code null} if it was not
 * @param batchId     the batch that holds it, or {@code null} if unknown
 * @param status      the final status, or {@code null} if there is none yet
 * @param code        Sinch's delivery code; 0 where there is no status
 * @param settledAt   when it became final, or {@code null}
 */
public record Settlement(Instant submittedAt, String batchId, String status, int code, Instant settledAt) {

    /** The status of a message that reached the phone. */
    public static final String DELIVERED = "Delivered";

    /**
     * @return whether there is a final report
     */
    public boolean settled() {
        return status != null;
    }
}
