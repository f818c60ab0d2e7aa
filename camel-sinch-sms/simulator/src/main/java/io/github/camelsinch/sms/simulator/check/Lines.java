/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.util.stream.Collectors;

import io.github.camelsinch.sms.simulator.callback.Callback;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/** How things read in a failure, on one line each. */
final class Lines {

    private static final int MOST_OF_A_TEXT = 160;

    private Lines() {
    }

    static String message(SimulatedMessage message) {
        return "#" + message.id() + " to " + message.number() + " from " + message.from() + ": " + message.status().wireName()
               + " " + message.code() + ", " + message.parts() + (message.parts() == 1 ? " part" : " parts") + ", batch "
               + message.batchId() + reference(message.clientReference()) + ", " + quoted(message.text());
    }

    static String batch(SimulatedBatch batch) {
        return batch.id() + " from " + batch.from() + " to " + recipients(batch) + state(batch)
               + (batch.sendAt() == null ? "" : ", send_at " + batch.sendAt()) + reference(batch.clientReference()) + ", "
               + quoted(batch.body());
    }

    private static String recipients(SimulatedBatch batch) {
        return batch.to().size() > 3 ? batch.to().size() + " recipients" : String.join(" ", batch.to());
    }

    private static String state(SimulatedBatch batch) {
        return batch.canceled() ? ", canceled" : batch.finished() ? ", finished" : ", not finished";
    }

    private static String reference(String clientReference) {
        return clientReference == null ? "" : ", reference " + clientReference;
    }

    static String request(RecordedRequest request) {
        return request.at() + " " + request.method() + " " + request.path()
               + (request.query() == null ? "" : "?" + request.query()) + ", " + request.bodyBytes() + " bytes -> "
               + (request.status() == 0 ? "no answer" : request.status())
               + (request.refusal() == null ? "" : " (" + request.refusal() + ")");
    }

    static String callback(Callback callback) {
        return "#" + callback.id() + " " + callback.type() + " of batch " + callback.batchId() + " to " + callback.url() + ": "
               + callback.state() + callback.attempts().stream()
                       .map(attempt -> attempt.status() == 0 ? attempt.failure() : Integer.toString(attempt.status()))
                       .collect(Collectors.joining(", ", callback.attempts().isEmpty() ? "" : " after ", ""));
    }

    /** On one line, and not longer than can be read. */
    static String quoted(String text) {
        if (text == null) {
            return "no text";
        }
        String line = text.replace("\r", "\\r").replace("\n", "\\n");
        return "\"" + (line.length() > MOST_OF_A_TEXT ? line.substring(0, MOST_OF_A_TEXT) + "…" : line) + "\"";
    }
}
