/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.simulator.batch.Msisdn;

/**
 * A text with its placeholders, {@code ${key}}, and their values (Sinch SMS guide, "parameterization"). A recipient
 * without a value takes {@code default}; without that, and likewise for a placeholder that no parameter is named after,
 * the text has no expansion: Sinch aborts such a message with code 405. Values whose placeholder is absent do nothing.
 */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]{1,16})}");
    private static final String DEFAULT = "default";

    private final String body;
    /** What stands before each placeholder, and at last what stands behind all. */
    private final List<String> literals = new ArrayList<>();
    private final List<Values> values = new ArrayList<>();

    /**
     * A template.
     *
     * @param body       the text
     * @param parameters value by recipient (any spelling, or {@code default}) by key
     */
    public Template(String body, Map<String, Map<String, String>> parameters) {
        this.body = body;
        Map<String, Values> byKey = new HashMap<>();
        Matcher placeholder = PLACEHOLDER.matcher(body);
        int end = 0;
        while (placeholder.find()) {
            literals.add(body.substring(end, placeholder.start()));
            values.add(byKey.computeIfAbsent(placeholder.group(1), key -> Values.of(parameters.get(key))));
            end = placeholder.end();
        }
        literals.add(body.substring(end));
    }

    /**
     * Whether all recipients get the same text.
     *
     * @return {@code true} if there is no placeholder
     */
    public boolean isConstant() {
        return values.isEmpty();
    }

    /**
     * The text for one recipient.
     *
     * @param  msisdn packed number
     * @return        {@code null} if a placeholder has no value for it
     */
    public String expand(long msisdn) {
        if (isConstant()) {
            return body;
        }
        StringBuilder text = new StringBuilder(body.length() + 16 * values.size());
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i).of(msisdn);
            if (value == null) {
                return null;
            }
            text.append(literals.get(i)).append(value);
        }
        return text.append(literals.get(values.size())).toString();
    }

    private record Values(Map<Long, String> byNumber, String otherwise) {

        static Values of(Map<String, String> byRecipient) {
            Map<Long, String> byNumber = new HashMap<>();
            if (byRecipient == null) {
                return new Values(byNumber, null);
            }
            byRecipient.forEach((recipient, value) -> {
                if (!DEFAULT.equals(recipient)) {
                    byNumber.put(Msisdn.pack(recipient), value);
                }
            });
            return new Values(byNumber, byRecipient.get(DEFAULT));
        }

        String of(long msisdn) {
            return byNumber.getOrDefault(msisdn, otherwise);
        }
    }
}
