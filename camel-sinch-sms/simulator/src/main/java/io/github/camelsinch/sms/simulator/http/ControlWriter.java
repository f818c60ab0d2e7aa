/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.plan.Counters;
import io.github.camelsinch.sms.simulator.plan.Duplicates;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.Timestamps;

/** Writes what {@link Control} answers. */
final class ControlWriter {

    private ControlWriter() {
    }

    static ObjectNode counters(Counters counters) {
        ObjectNode json = Json.object()
                .put("batches_accepted", counters.batchesAccepted())
                .put("recipients_accepted", counters.recipientsAccepted())
                .put("queued", counters.queued())
                .put("dispatched", counters.dispatched())
                .put("delivered", counters.delivered())
                .put("failed", counters.failed())
                .put("parts", counters.parts());
        ObjectNode byStatus = json.putObject("by_status");
        counters.byStatus().forEach((status, count) -> byStatus.put(status.wireName(), count));
        return json;
    }

    static ObjectNode duplicates(Duplicates duplicates) {
        return Json.object()
                .put("messages", duplicates.messages())
                .put("accepted_more_than_once", duplicates.acceptedMoreThanOnce())
                .put("extra_accepted", duplicates.extraAccepted())
                .put("dispatched_more_than_once", duplicates.dispatchedMoreThanOnce())
                .put("extra_dispatched", duplicates.extraDispatched())
                .put("complete", duplicates.complete());
    }

    static ArrayNode messages(List<SimulatedMessage> messages) {
        ArrayNode json = Json.array();
        for (SimulatedMessage message : messages) {
            json.add(Json.object()
                    .put("number", message.number())
                    .put("from", message.from())
                    .put("text", message.text())
                    .put("parts", message.parts())
                    .put("encoding", message.encoding() == null ? null : message.encoding().name())
                    .put("status", message.status().wireName())
                    .put("code", message.code())
                    .put("at", Timestamps.write(message.at()))
                    .put("batch_id", message.batchId())
                    .put("client_reference", message.clientReference()));
        }
        return json;
    }
}
