/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.report;

import java.time.Instant;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * The report of one message. A {@code null} component is left out on the wire.
 *
 * @param media            whether it is of the MMS kind
 * @param batchId          its batch
 * @param recipient        its number, digits only
 * @param code             delivery code
 * @param status           status
 * @param at               since when it has this status
 * @param operatorStatusAt the carrier's time, to the minute; {@code null} if no carrier said anything
 * @param clientReference  of the batch
 * @param numberOfParts    {@code null} unless the batch limits its parts
 */
public record RecipientReport(boolean media, String batchId, String recipient, int code, DeliveryStatus status, Instant at,
        Instant operatorStatusAt, String clientReference, Integer numberOfParts) {

    @Override
    public String toString() {
        return "RecipientReport[" + batchId + ", " + Msisdn.masked(recipient) + ", " + status + ", code=" + code + ", at=" + at
               + "]";
    }
}
