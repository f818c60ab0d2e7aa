/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.time.Instant;

/**
 * What is known of one row.
 *
 * @param stage       how far it is
 * @param batchId     the batch that holds it, or {@code null} if unknown
 * @param submittedAt when Sinch accepted the batch, or {@code null} if unknown
 * @param status      the final status, or {@code null} if there is none yet
 * @param code        Sinch's delivery code; 0 where there is no status
 * @param settledAt   when it became final, or {@code null}
 */
public record Settlement(
        Stage stage, String batchId, Instant submittedAt, String status, int code, Instant settledAt) {

    /** The status of a message that reached the phone. */
    public static final String DELIVERED = "Delivered";

    /** How far a row is. */
    public enum Stage {
        /** Sinch never got it. */
        NOT_SENT("Not sent"),
        /** Its batch was posted and no answer came. */
        IN_DOUBT("In doubt"),
        /** Sinch has it, or may have it, and there is no final report. */
        NOT_FINISHED("Not finished"),
        /** There is a final report. */
        SETTLED("Settled");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /**
         * @return the stage in words
         */
        public String label() {
            return label;
        }
    }

    /**
     * @return whether there is a final report
     */
    public boolean settled() {
        return stage == Stage.SETTLED;
    }
}
