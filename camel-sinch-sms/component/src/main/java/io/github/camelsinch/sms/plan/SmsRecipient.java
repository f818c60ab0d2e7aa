/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * Someone to text, with the values that the text asks for.
 *
 * @param msisdn     a phone number in any international spelling, or a group id
 * @param parameters placeholder to value, never {@code null}; what the text does not ask for is not sent
 */
public record SmsRecipient(String msisdn, Map<String, String> parameters) {

    /** Copies the parameters; {@code null} becomes none. */
    public SmsRecipient {
        if (msisdn == null) {
            throw InvalidInputException.ofNumber("msisdn", null, "must be given");
        }
        parameters = parameters == null || parameters.isEmpty()
                ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Someone without values of his own.
     *
     * @param msisdn a phone number in any international spelling, or a group id
     */
    public SmsRecipient(String msisdn) {
        this(msisdn, Map.of());
    }

    /** Shows the number masked and how many parameters there are. */
    @Override
    public String toString() {
        return "SmsRecipient[msisdn=" + Mask.msisdn(msisdn) + ", parameters=" + parameters.size() + "]";
    }
}
