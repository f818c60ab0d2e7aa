/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Bytes to JSON trees and back. Jackson's own limits on depth, number and string length hold.
 */
public final class Json {

    private static final ObjectMapper MAPPER
            = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Json() {
    }

    /**
     * Reads a JSON object.
     *
     * @param  bytes   a request body
     * @return         the object
     * @throws Refusal {@code syntax_invalid_json} if it is none
     */
    public static ObjectNode readObject(byte[] bytes) {
        JsonNode node;
        try {
            node = MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw Refusal.invalidJson("The request body is not valid JSON.");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalidJson("The request body is not a JSON object.");
    }

    /**
     * An empty object.
     *
     * @return to be filled
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * An empty array.
     *
     * @return to be filled
     */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /**
     * Writes a tree.
     *
     * @param  node an object or array
     * @return      UTF-8
     */
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree cannot be written", e);
        }
    }

    /**
     * Writes a tree with the fields of every object in alphabetical order, as Sinch's callbacks come.
     *
     * @param  node an object or array
     * @return      UTF-8
     */
    public static byte[] writeSorted(JsonNode node) {
        try {
            return MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED).writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree cannot be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param  json text
     * @return      the tree
     */
    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("own JSON cannot be read", e);
        }
    }
}
