/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a request for the keys of its text, by normalised number. Immutable.
 */
final class ParameterTable {

    /** The inner key whose value goes to all that have none of their own. */
    static final String DEFAULT = "default";

    private final List<Map<String, String>> byNumber = new ArrayList<>();
    private final String[] defaults;

    /**
     * @param  parameters            the wire's shape: key to (number or {@code default} to value)
     * @param  keys                  the keys of the text
     * @param  numbers               reads the inner keys
     * @throws InvalidInputException if an inner key is no number or two of them are one number with different values
     */
    ParameterTable(Map<String, Map<String, String>> parameters, List<String> keys, NumberReader numbers) {
        Map<String, Map<String, String>> normalized = new LinkedHashMap<>();
        parameters.forEach((key, values) -> normalized.put(key, byNumber(key, values, numbers)));
        defaults = new String[keys.size()];
        for (int i = 0; i < defaults.length; i++) {
            Map<String, String> values = normalized.getOrDefault(keys.get(i), Map.of());
            defaults[i] = values.get(DEFAULT);
            byNumber.add(values);
        }
    }

    /** The value for all that have none of their own, or {@code null}. */
    String defaultOf(int key) {
        return defaults[key];
    }

    /** The value for this number, or {@code null}. */
    String valueOf(int key, String number) {
        return byNumber.get(key).get(number);
    }

    /** All values for this key, the default among them. */
    Map<String, String> valuesOf(int key) {
        return byNumber.get(key);
    }

    private static Map<String, String> byNumber(String key, Map<String, String> values, NumberReader numbers) {
        Map<String, String> byNumber = new LinkedHashMap<>();
        values.forEach((spelling, value) -> {
            String number = DEFAULT.equals(spelling) ? DEFAULT : read(key, spelling, numbers);
            String other = byNumber.put(number, value);
            if (other != null && !other.equals(value)) {
                throw InvalidInputException.ofNumber("parameters." + key, spelling,
                        "must not be given twice with different values");
            }
        });
        return byNumber;
    }

    private static String read(String key, String spelling, NumberReader numbers) {
        try {
            return Msisdn.normalize(numbers.international(spelling));
        } catch (InvalidInputException e) {
            throw InvalidInputException.ofNumber("parameters." + key, spelling, "must be 'default' or a number: " + e.rule());
        }
    }
}
