/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.BatchContent;
import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.BatchState;
import io.github.camelsinch.sms.simulator.batch.PackedParameters;
import io.github.camelsinch.sms.simulator.report.Page;

/**
 * Writes batches. The order of keys is that of answers seen from Sinch's US region in 2026; keys that those did not
 * show stand where Sinch's SDK fixtures have them.
 */
public final class BatchWriter {

    private BatchWriter() {
    }

    /**
     * A batch as answers have it.
     *
     * @param  batch the batch
     * @return       JSON
     */
    public static ObjectNode batch(BatchState batch) {
        BatchDefinition definition = batch.definition();
        ObjectNode json = Json.object();
        json.put("id", batch.id());
        to(json, definition);
        put(json, "from", definition.from());
        json.put("canceled", batch.canceled());
        content(json, definition.content());
        json.put("created_at", Timestamps.write(batch.createdAt()));
        json.put("modified_at", Timestamps.write(batch.modifiedAt()));
        json.put("delivery_report", definition.deliveryReport());
        if (definition.sendAt() != null) {
            json.put("send_at", Timestamps.write(definition.sendAt()));
        }
        json.put("expire_at", Timestamps.write(definition.expireAt()));
        options(json, definition);
        return json;
    }

    /**
     * A page of batches.
     *
     * @param  page the page
     * @return      JSON
     */
    public static ObjectNode page(Page<BatchState> page) {
        ArrayNode batches = Json.array();
        page.entries().forEach(batch -> batches.add(batch(batch)));
        return Pages.write(page, "batches", batches);
    }

    /** The request that would make this batch: without what was not asked for. */
    static ObjectNode request(BatchDefinition definition) {
        ObjectNode json = Json.object();
        to(json, definition);
        put(json, "from", definition.from());
        content(json, definition.content());
        json.put("delivery_report", definition.deliveryReport());
        if (definition.sendAt() != null) {
            json.put("send_at", Timestamps.write(definition.sendAt()));
        }
        if (definition.expireAtGiven()) {
            json.put("expire_at", Timestamps.write(definition.expireAt()));
        }
        options(json, definition);
        return json;
    }

    private static void to(ObjectNode json, BatchDefinition definition) {
        ArrayNode to = json.putArray("to");
        definition.to().asList().forEach(to::add);
    }

    private static void content(ObjectNode json, BatchContent content) {
        if (content instanceof BatchContent.Text text) {
            parameters(json, text.parameters());
            json.put("body", text.body());
        } else if (content instanceof BatchContent.Media media) {
            parameters(json, media.parameters());
            ObjectNode body = json.putObject("body");
            put(body, "message", media.message());
            body.put("url", media.url());
            put(body, "subject", media.subject());
        } else if (content instanceof BatchContent.Binary binary) {
            json.put("body", binary.body());
        }
        json.put("type", content.type());
    }

    private static void parameters(ObjectNode json, PackedParameters packed) {
        if (packed != null) {
            ObjectNode parameters = json.putObject("parameters");
            for (Map.Entry<String, Map<String, String>> parameter : packed.unpack().entrySet()) {
                ObjectNode values = parameters.putObject(parameter.getKey());
                parameter.getValue().forEach(values::put);
            }
        }
    }

    private static void options(ObjectNode json, BatchDefinition definition) {
        put(json, "callback_url", definition.callbackUrl());
        put(json, "client_reference", definition.clientReference());
        put(json, "feedback_enabled", definition.feedbackEnabled());
        if (definition.content() instanceof BatchContent.Text text) {
            json.put("flash_message", text.flashMessage());
            put(json, "truncate_concat", text.truncateConcat());
            put(json, "max_number_of_message_parts", text.maxNumberOfMessageParts());
        } else if (definition.content() instanceof BatchContent.Media media) {
            put(json, "strict_validation", media.strictValidation());
        }
        put(json, "from_ton", definition.fromTon());
        put(json, "from_npi", definition.fromNpi());
        if (definition.content() instanceof BatchContent.Binary binary) {
            json.put("udh", binary.udh());
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void put(ObjectNode json, String name, Integer value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static void put(ObjectNode json, String name, Boolean value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
