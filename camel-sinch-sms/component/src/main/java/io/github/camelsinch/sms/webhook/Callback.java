/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/**
 * What Sinch tells in a callback (Sinch SMS API reference, "Webhooks").
 */
public sealed interface Callback {

    /**
     * How one recipient fared: {@code recipient_delivery_report_sms} and {@code recipient_delivery_report_mms}.
     *
     * @param report with batch, recipient and status
     */
    record Recipient(RecipientDeliveryReport report) implements Callback {
    }

    /**
     * How all recipients of a batch fared: {@code delivery_report_sms} and {@code delivery_report_mms}.
     *
     * @param report with its batch
     */
    record Batch(BatchDeliveryReport report) implements Callback {
    }

    /**
     * Anything else: inbound messages ({@code mo_text}, {@code mo_binary}, {@code mo_media}), which come to the same
     * URL where it is the plan's, and what Sinch may add.
     *
     * @param type as on the wire
     */
    record Other(String type) implements Callback {
    }
}
