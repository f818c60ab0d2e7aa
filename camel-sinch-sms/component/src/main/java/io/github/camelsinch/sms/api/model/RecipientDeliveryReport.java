/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * How one recipient fared. Absent fields are {@code null}.
 *
 * @param type                 {@code recipient_delivery_report_sms} or {@code recipient_delivery_report_mms}
 * @param batchId              the batch
 * @param recipient            the number, without {@code +}
 * @param code                 0 delivered, 400 queued, 401 dispatched, 402 to 418 stopped by Sinch, others of the
 *                             carrier
 * @param status               where the message stands
 * @param at                   when it came to that
 * @param operatorStatusAt     when the carrier says it did, to the minute; absent without a carrier's receipt
 * @param operator             the carrier (a feature of the account)
 * @param appliedOriginator    the sender that was used (where a pool of them is)
 * @param clientReference      the batch's own
 * @param encoding             {@code GSM} or {@code UNICODE} (with Auto Encoding)
 * @param numberOfMessageParts parts (where a limit of parts was set)
 * @param statusMessage        a text of older services
 */
@WireNames
public record RecipientDeliveryReport(String type, String batchId, String recipient, Integer code, DeliveryStatus status,
        @JsonSerialize(using = Timestamps.Writer.class) @JsonDeserialize(using = Timestamps.Reader.class) Instant at,
        @JsonSerialize(using = Timestamps.Writer.class) @JsonDeserialize(using = Timestamps.Reader.class) Instant operatorStatusAt,
        String operator, String appliedOriginator, String clientReference,
        String encoding, Integer numberOfMessageParts, String statusMessage) {

    @Override
    public String toString() {
        return "RecipientDeliveryReport[batchId=" + Shown.foreign(batchId) + ", recipient=" + Shown.msisdn(recipient)
               + ", code=" + code + ", status=" + status + ", at=" + at + ", operatorStatusAt=" + operatorStatusAt
               + ", clientReference=" + Shown.foreign(clientReference) + "]";
    }
}
