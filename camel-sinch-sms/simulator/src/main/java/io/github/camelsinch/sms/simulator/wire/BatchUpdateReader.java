/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.BatchState;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Reads the body of an update: puts what it names into the batch as it stands, takes out what it names as {@code null},
 * and has the result read as a send. So an update is held to the same rules, and {@code null} leads back to the
 * default.
 */
public final class BatchUpdateReader {

    private static final Set<String> NOT_NULLABLE = Set.of("from", "body", "udh");
    private static final Set<String> NOT_COPIED = Set.of("to", "to_add", "to_remove", "type");

    private final BatchReader reader;

    /**
     * A reader for one plan.
     *
     * @param reader reads the result
     */
    public BatchUpdateReader(BatchReader reader) {
        this.reader = reader;
    }

    /**
     * Reads an update.
     *
     * @param  update the JSON
     * @param  batch  what it changes
     * @param  now    when a batch that was scheduled and no longer is begins to live
     * @return        the batch with the update
     */
    public BatchDefinition read(ObjectNode update, BatchState batch, Instant now) {
        Fields fields = new Fields(update);
        BatchDefinition old = batch.definition();
        if (fields.has("type") && !old.content().type().equals(fields.text("type"))) {
            throw Refusal.constraint("The parameter 'type' of a batch cannot be changed.");
        }
        ObjectNode merged = BatchWriter.request(old);
        update.properties().forEach(field -> merge(merged, field));
        merged.set("to", recipients(old, fields));
        Instant start = old.sendAt() == null ? batch.createdAt() : now;
        return reader.read(merged, start).livingFrom(start);
    }

    private static void merge(ObjectNode merged, Map.Entry<String, JsonNode> field) {
        if (NOT_COPIED.contains(field.getKey())) {
            return;
        }
        if (!field.getValue().isNull()) {
            merged.set(field.getKey(), field.getValue());
        } else if (NOT_NULLABLE.contains(field.getKey())) {
            throw Refusal.constraint("The parameter '" + field.getKey() + "' cannot be null.");
        } else {
            merged.remove(field.getKey());
        }
    }

    private static ArrayNode recipients(BatchDefinition old, Fields update) {
        List<String> added = update.texts("to_add");
        List<String> removed = update.texts("to_remove");
        ArrayNode to = Json.array();
        Set<String> all = new LinkedHashSet<>(old.to().asList());
        if (added.isEmpty() && removed.isEmpty()) {
            old.to().asList().forEach(to::add);
            return to;
        }
        for (int i = 0; i < added.size(); i++) {
            all.add(RecipientReader.canonical("to_add[" + i + "]", added.get(i)));
        }
        for (int i = 0; i < removed.size(); i++) {
            all.remove(RecipientReader.canonical("to_remove[" + i + "]", removed.get(i)));
        }
        all.forEach(to::add);
        return to;
    }
}
