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
 * @param poison           what is wrong with it where it is listed
 */
public record RecipientReport(boolean media, String batchId, String recipient, int code, DeliveryStatus status, Instant at,
        Instant operatorStatusAt, String clientReference, Integer numberOfParts, Poison poison) {

    /**
     * Spoils it.
     *
     * @param  kind what shall be wrong with it
     * @return      a copy
     */
    public RecipientReport poisoned(Poison kind) {
        return new RecipientReport(
                media, batchId, recipient, code, status, at, operatorStatusAt, clientReference, numberOfParts, kind);
    }

    @Override
    public String toString() {
        return "RecipientReport[" + batchId + ", " + Msisdn.masked(recipient) + ", " + status + ", code=" + code + ", at=" + at
               + "]";
    }
}
