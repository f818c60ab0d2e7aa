/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.io.IOException;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.SinchSmsJson;

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

    /**
     * Reads a callback.
     *
     * @param  json        the body, UTF-8
     * @return             by its {@code type}
     * @throws IOException if it is no JSON object with a type, breaks a limit of {@link SinchSmsJson}, or does not have
     *                     the form of its type; the message may hold parts of the body, so it is not for logs
     */
    static Callback read(byte[] json) throws IOException {
        String type = SinchSmsJson.read(json, Envelope.class).type();
        if (type == null) {
            throw new IOException("No type");
        }
        return switch (type) {
            case "recipient_delivery_report_sms", "recipient_delivery_report_mms" ->
                recipient(SinchSmsJson.read(json, RecipientDeliveryReport.class));
            case "delivery_report_sms", "delivery_report_mms" -> batch(SinchSmsJson.read(json, BatchDeliveryReport.class));
            default -> new Other(type);
        };
    }

    private static Callback recipient(RecipientDeliveryReport report) throws IOException {
        if (report.batchId() == null || report.recipient() == null || report.status() == null) {
            throw new IOException("No batch, recipient or status");
        }
        return new Recipient(report);
    }

    private static Callback batch(BatchDeliveryReport report) throws IOException {
        if (report.batchId() == null) {
            throw new IOException("No batch");
        }
        return new Batch(report);
    }

    /** What all callbacks have in common. */
    record Envelope(String type) {
    }
}
