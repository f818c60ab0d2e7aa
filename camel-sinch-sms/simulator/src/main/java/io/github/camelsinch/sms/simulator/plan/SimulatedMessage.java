/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * One message as its recipient would see it, and what has become of it by now.
 *
 * @param id              its place in the order in which messages entered the queue, since the start or the last reset
 * @param number          the recipient, digits only
 * @param from            originator; {@code null} if the batch named none
 * @param text            with its parameters filled in; Base64 for binary; {@code null} if a parameter had no value
 * @param parts           in how many SMs it goes; 0 without a text
 * @param encoding        {@code null} unless it is a text
 * @param status          now
 * @param code            delivery code
 * @param at              since when it has this status
 * @param batchId         its batch
 * @param clientReference of the batch; may be {@code null}
 */
public record SimulatedMessage(long id, String number, String from, String text, int parts, SmsEncoding encoding,
        DeliveryStatus status, int code, Instant at, String batchId, String clientReference) {

    @Override
    public String toString() {
        return "SimulatedMessage[" + Msisdn.masked(number) + ", " + status + ", code=" + code + ", parts=" + parts
               + ", batchId="
               + batchId + "]";
    }
}
