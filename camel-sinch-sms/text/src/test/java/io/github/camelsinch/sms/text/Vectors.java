/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Named;

/** Reads the agreed expectations from the test resources. */
final class Vectors {

    private Vectors() {
    }

    static JsonNode read(String resource) throws IOException {
        try (InputStream in = Vectors.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        }
    }

    static Stream<Named<JsonNode>> named(String resource) throws IOException {
        return elements(read(resource)).map(vector -> Named.of(vector.get("name").asText(), vector));
    }

    static List<Integer> ints(JsonNode vector, String field) {
        return elements(vector.get(field)).map(JsonNode::asInt).toList();
    }

    static List<String> strings(JsonNode vector, String field) {
        return elements(vector.get(field)).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
