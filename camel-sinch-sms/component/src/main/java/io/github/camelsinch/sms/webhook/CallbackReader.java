/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.io.IOException;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.SinchSmsJson;

/** Reads the body of a callback by its {@code type}. */
final class CallbackReader {

    private CallbackReader() {
    }

    /**
     * @throws IOException if this is no JSON object with a type, breaks a limit of {@link SinchSmsJson}, or does not
     *                     have the form of its type; the message may hold parts of the body, so it is not for logs
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
            default -> new Callback.Other(type);
        };
    }

    private static Callback recipient(RecipientDeliveryReport report) throws IOException {
        if (report.batchId() == null || report.recipient() == null || report.status() == null) {
            throw new IOException("No batch, recipient or status");
        }
        return new Callback.Recipient(report);
    }

    private static Callback batch(BatchDeliveryReport report) throws IOException {
        if (report.batchId() == null) {
            throw new IOException("No batch");
        }
        return new Callback.Batch(report);
    }

    /** What all callbacks have in common. */
    private record Envelope(String type) {
    }
}
