/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Typed access to the fields of a JSON object. A missing field and {@code null} are the same; a value of another type
 * than asked for is {@code syntax_invalid_json}, as it does not fit the schema. Unknown fields are nobody's business:
 * Sinch adds new ones.
 */
final class Fields {

    private final ObjectNode object;
    private final String path;

    Fields(ObjectNode object) {
        this(object, "");
    }

    private Fields(ObjectNode object, String path) {
        this.object = object;
        this.path = path;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrongType(name, "a string");
        }
        return Unicode.checked(value.textValue());
    }

    String text(String name, int maxLength) {
        String text = text(name);
        if (text != null && text.length() > maxLength) {
            throw Refusal.constraint("The parameter '" + path + name + "' must have at most " + maxLength + " characters.");
        }
        return text;
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw Refusal.constraint("The parameter '" + path + name + "' is required.");
        }
        return text;
    }

    Boolean bool(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (value.isTextual() && !"true".equals(value.textValue()) && !"false".equals(value.textValue())) {
            throw Refusal.invalidFormat("'" + value.textValue() + "' is not a valid boolean");
        }
        if (!value.isBoolean()) {
            throw wrongType(name, "a boolean");
        }
        return value.booleanValue();
    }

    Integer integer(String name, int min, int max) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            throw wrongType(name, "an integer");
        }
        if (!value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            String range = max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
            throw Refusal.constraint("The parameter '" + path + name + "' must be " + range + ".");
        }
        return value.intValue();
    }

    Instant instant(String name) {
        String text = text(name);
        return text == null
                ? null
                : Timestamps.read(text).orElseThrow(() -> Refusal.invalidField(path + name, text, "a valid timestamp"));
    }

    /** {@code null} if it is missing. */
    Fields object(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode inner) {
            return new Fields(inner, path + name + ".");
        }
        throw wrongType(name, "an object");
    }

    /** Empty if it is missing. */
    List<String> texts(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrongType(name, "an array");
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw wrongType(name + "[" + texts.size() + "]", "a string");
            }
            texts.add(Unicode.checked(element.textValue()));
        }
        return texts;
    }

    JsonNode value(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    ObjectNode node() {
        return object;
    }

    Refusal wrongType(String name, String expected) {
        return Refusal.invalidJson("The parameter '" + path + name + "' is not " + expected + ".");
    }
}
