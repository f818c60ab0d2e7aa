/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

/**
 * How the simulator reads what Sinch's pages leave open or say in two ways. Each can be switched, so that a client can
 * be tried against both.
 *
 * @param cancelAfterFinish what {@code DELETE /batches/{id}} does when every message is final
 * @param reportDates       which moment {@code start_date} and {@code end_date} of {@code GET /delivery_reports} mean
 * @param totalMessageCount what {@code total_message_count} of a batch report counts
 */
public record Readings(CancelAfterFinish cancelAfterFinish, ReportDates reportDates, TotalMessageCount totalMessageCount) {

    /** {@code UNCHANGED}, {@code FINISHED}, {@code MESSAGES}. */
    public static final Readings DEFAULT
            = new Readings(CancelAfterFinish.UNCHANGED, ReportDates.FINISHED, TotalMessageCount.MESSAGES);

    /** The reference describes both, within one page. */
    public enum CancelAfterFinish {
        /** 200, and the delivery report stays as it is. */
        UNCHANGED,
        /** 409 without a body. */
        CONFLICT
    }

    /** The reference says "received", Sinch's former SDK "finished". */
    public enum ReportDates {
        /** When the message got its final status. */
        FINISHED,
        /** When its batch was accepted. */
        RECEIVED
    }

    /** The reference says messages; Sinch's former SDK says after the expansion into parts. */
    public enum TotalMessageCount {
        /** One a recipient. */
        MESSAGES,
        /** Parts of all messages. */
        PARTS
    }
}
