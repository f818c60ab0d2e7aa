/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;

import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/** Delivery reports for tests. */
final class Reports {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Reports() {
    }

    /** A delivered message of a batch whose id is the recipient's number. */
    static RecipientDeliveryReport at(Instant at, String recipient) {
        return of("batch-" + recipient, recipient, DeliveryStatus.DELIVERED, 0, at);
    }

    static RecipientDeliveryReport of(String batchId, String recipient, DeliveryStatus status, int code, Instant at) {
        return new RecipientDeliveryReport(
                "recipient_delivery_report_sms", batchId, recipient, code, status, at, null, null, null, null, null, null,
                null);
    }
}
