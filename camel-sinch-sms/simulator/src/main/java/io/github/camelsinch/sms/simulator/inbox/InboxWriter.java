/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.plan.BatchProgress;
import io.github.camelsinch.sms.simulator.plan.Counters;
import io.github.camelsinch.sms.simulator.plan.RateSample;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.simulator.wire.Json;
import io.github.camelsinch.sms.simulator.wire.Timestamps;

/** Writes what the inbox page reads. */
public final class InboxWriter {

    private InboxWriter() {
    }

    /**
     * Counts.
     *
     * @param  counters the counts
     * @return          their fields in snake case
     */
    public static ObjectNode counters(Counters counters) {
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

    /**
     * A message.
     *
     * @param  message the message
     * @return         its fields in snake case
     */
    public static ObjectNode message(SimulatedMessage message) {
        return Json.object()
                .put("id", message.id())
                .put("number", message.number())
                .put("from", message.from())
                .put("text", message.text())
                .put("parts", message.parts())
                .put("encoding", message.encoding() == null ? null : message.encoding().name())
                .put("status", message.status().wireName())
                .put("code", message.code())
                .put("at", Timestamps.write(message.at()))
                .put("batch_id", message.batchId())
                .put("client_reference", message.clientReference());
    }

    /**
     * Messages.
     *
     * @param  messages the messages
     * @return          an array of them
     */
    public static ArrayNode messages(List<SimulatedMessage> messages) {
        ArrayNode json = Json.array();
        messages.forEach(message -> json.add(message(message)));
        return json;
    }

    static ObjectNode found(Found found) {
        ObjectNode json = Json.object().put("kept", found.kept()).put("total", found.total());
        json.set("messages", messages(found.messages()));
        return json;
    }

    /**
     * How a batch stands.
     *
     * @param  batch the batch
     * @return       its fields in snake case
     */
    public static ObjectNode batch(BatchProgress batch) {
        ObjectNode json = Json.object()
                .put("id", batch.id())
                .put("type", batch.type())
                .put("from", batch.from())
                .put("body", batch.body())
                .put("client_reference", batch.clientReference())
                .put("recipients", batch.recipients())
                .put("parts", batch.parts())
                .put("scheduled", batch.scheduled())
                .put("canceled", batch.canceled())
                .put("finished", batch.finished());
        time(json, "created_at", batch.createdAt());
        time(json, "modified_at", batch.modifiedAt());
        time(json, "send_at", batch.sendAt());
        time(json, "expire_at", batch.expireAt());
        time(json, "first_at", batch.firstAt());
        time(json, "last_at", batch.lastAt());
        ObjectNode byStatus = json.putObject("by_status");
        for (Map.Entry<DeliveryStatus, Integer> status : batch.byStatus().entrySet()) {
            byStatus.put(status.getKey().wireName(), status.getValue());
        }
        return json;
    }

    static ObjectNode rates(double limit, List<RateSample> samples) {
        ObjectNode json = Json.object().put("limit", limit)
                .put("from", samples.get(0).second().getEpochSecond());
        ArrayNode accepted = json.putArray("accepted");
        ArrayNode sent = json.putArray("sent");
        for (RateSample sample : samples) {
            accepted.add(sample.accepted());
            sent.add(sample.taken());
        }
        return json;
    }

    private static void time(ObjectNode json, String name, Instant instant) {
        json.put(name, instant == null ? null : Timestamps.write(instant));
    }
}
