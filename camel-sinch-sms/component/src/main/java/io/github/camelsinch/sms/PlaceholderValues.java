/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.privacy.Mask;

/**
 * Values of a text's placeholders as a route gives them, in the shape of the wire: key to (recipient or {@code default}
 * to value).
 */
final class PlaceholderValues {

    private PlaceholderValues() {
    }

    static Map<String, Map<String, String>> of(Object header, Map<String, Object> option) {
        if (header != null && !(header instanceof Map)) {
            throw new SinchSmsValidationException(
                    SinchSmsConstants.PARAMETERS, header.getClass().getName(), "must be a Map of key to value or to a Map");
        }
        Map<?, ?> values = header == null ? option : (Map<?, ?>) header;
        if (values == null) {
            return Map.of();
        }
        Map<String, Map<String, String>> wire = new LinkedHashMap<>();
        values.forEach((key, value) -> wire.put(String.valueOf(key), perRecipient(String.valueOf(key), value)));
        return wire;
    }

    private static Map<String, String> perRecipient(String key, Object value) {
        if (!(value instanceof Map<?, ?> values)) {
            return Map.of("default", text(key, value));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((recipient, text) -> texts.put(String.valueOf(recipient), text(key, text)));
        return texts;
    }

    /** No value is a mistake: nobody wants to read "Hi null". */
    private static String text(String key, Object value) {
        if (value == null) {
            throw new SinchSmsValidationException("parameters", Mask.text(key), "must have a value");
        }
        return value.toString();
    }
}
