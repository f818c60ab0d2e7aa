/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.batch.PackedParameters;
import io.github.camelsinch.sms.simulator.error.Refusal;

/**
 * Reads {@code parameters}: value by recipient by key. Keys have at most 16 characters of {@code A-Z a-z 0-9 . _ -},
 * values at most 160 (Sinch SMS guide, "parameterization"). Inner keys are kept as they were written.
 */
final class ParametersReader {

    private static final String NAME = "parameters";
    private static final String DEFAULT = "default";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,16}");
    private static final int MAX_VALUE = 160;

    private ParametersReader() {
    }

    /** {@code null} if there are none. */
    static PackedParameters read(Fields batch) {
        Fields fields = batch.object(NAME);
        if (fields == null) {
            return null;
        }
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        fields.node().properties().forEach(parameter -> {
            if (!KEY.matcher(parameter.getKey()).matches()) {
                throw Refusal.invalidField(NAME, parameter.getKey(), "a valid parameter key");
            }
            parameters.put(parameter.getKey(), values(parameter.getKey(), parameter.getValue()));
        });
        return PackedParameters.of(parameters);
    }

    private static Map<String, String> values(String key, JsonNode node) {
        String path = NAME + "." + key;
        if (!(node instanceof ObjectNode object)) {
            throw Refusal.invalidJson("The parameter '" + path + "' is not an object.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        object.properties().forEach(value -> {
            if (!DEFAULT.equals(value.getKey()) && Msisdn.pack(value.getKey()) == Msisdn.INVALID) {
                throw Refusal.invalidField(path, value.getKey(), "a valid MSISDN or 'default'");
            }
            if (!value.getValue().isTextual()) {
                throw Refusal.invalidJson("A value of the parameter '" + path + "' is not a string.");
            }
            if (value.getValue().textValue().length() > MAX_VALUE) {
                throw Refusal
                        .constraint("A value of the parameter '" + path + "' must have at most " + MAX_VALUE + " characters.");
            }
            values.put(value.getKey(), Unicode.checked(value.getValue().textValue()));
        });
        return values;
    }
}
