/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Map;

/**
 * What Sinch takes as the name and the value of a parameter (Sinch SMS API, parameterised messages). Whether the inner
 * keys are numbers is found where they are read.
 */
final class ParametersRule {

    private ParametersRule() {
    }

    static void check(Map<String, Map<String, String>> parameters) {
        parameters.forEach((key, values) -> {
            if (key == null || !TextTemplate.isKey(key)) {
                throw InvalidInputException.ofValue("parameters", key, "must have keys of 1 to " + TextTemplate.MAX_KEY_LENGTH
                                                                       + " letters, digits, '.', '-' or '_'");
            }
            values.forEach((recipient, value) -> checkValue("parameters." + key, recipient, value));
        });
    }

    private static void checkValue(String name, String recipient, String value) {
        if (value == null) {
            throw InvalidInputException.ofNumber(name, recipient, "must have a value");
        }
        if (value.length() > ValueReader.MAX_LENGTH) {
            throw InvalidInputException.ofNumber(name, recipient,
                    "has a value of " + value.length() + " characters, must be at most "
                                                                  + ValueReader.MAX_LENGTH);
        }
        String flaw = TextChecks.flawOf(value);
        if (flaw != null) {
            throw InvalidInputException.ofNumber(name, recipient, "has a value that " + flaw);
        }
    }
}
