/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * Finds what each recipient's placeholders stand for: the row's own value, else the request's value for the number,
 * else the request's {@code default}. An empty value in a row, as an empty cell of a table gives it, counts as none.
 * Immutable.
 */
final class ValueReader {

    /** The longest value that Sinch takes. */
    static final int MAX_LENGTH = 160;

    private final List<String> keys;
    private final ParameterTable table;

    /**
     * @param keys  the keys of the text
     * @param table the request's values for them, in the same order
     */
    ValueReader(List<String> keys, ParameterTable table) {
        this.keys = keys;
        this.table = table;
    }

    /**
     * @param  row                   a recipient
     * @param  to                    its normalised number, or the group id
     * @param  isGroup               whether it is a group
     * @return                       a value for each key
     * @throws InvalidInputException if there is none for a key, or one that Sinch would not take
     */
    String[] values(SmsRecipient row, String to, boolean isGroup) {
        String[] values = new String[keys.size()];
        for (int i = 0; i < values.length; i++) {
            String own = row.parameters().isEmpty() ? null : row.parameters().get(keys.get(i));
            boolean hasOwn = own != null && !own.isEmpty();
            if (hasOwn && isGroup) {
                throw refusal(to,
                        "is a group, which can not have a value of its own for the parameter '" + Mask.text(keys.get(i))
                                  + "': give its numbers values, and a 'default'");
            }
            values[i] = hasOwn ? checked(own, to, keys.get(i)) : common(i, to);
        }
        return values;
    }

    /**
     * What one batch must carry, so that the placeholders of its text can be replaced.
     *
     * @param  usedKeys  the keys of that text
     * @param  chunk     the recipients
     * @param  wording   which wording of their texts they get
     * @param  ofDefault gives the default in that wording, or {@code null} if nobody gets it so
     * @return           key to (number or {@code default} to value)
     */
    Map<String, Map<String, String>> parameters(
            List<String> usedKeys, Chunk chunk, Function<Addressee, Wording> wording, UnaryOperator<String> ofDefault) {
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        for (String key : usedKeys) {
            parameters.put(key, parameters(keys.indexOf(key), chunk, wording, ofDefault));
        }
        return parameters;
    }

    private Map<String, String> parameters(
            int key, Chunk chunk, Function<Addressee, Wording> wording, UnaryOperator<String> ofDefault) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String fallback = table.defaultOf(key) == null ? null : ofDefault.apply(table.defaultOf(key));
        if (fallback != null) {
            parameters.put(ParameterTable.DEFAULT, fallback);
        }
        if (chunk.groups() > 0) {
            // who is in a group is known to Sinch only: it may be any of these
            parameters.putAll(table.valuesOf(key));
        }
        for (Addressee addressee : chunk.addressees()) {
            String value = wording.apply(addressee).values()[key];
            if (!addressee.isGroup() && (chunk.groups() > 0 || !value.equals(fallback))) {
                parameters.put(addressee.to(), value);
            }
        }
        return parameters;
    }

    private String common(int key, String to) {
        String value = table.valueOf(key, to);
        if (value == null) {
            value = table.defaultOf(key);
        }
        if (value == null) {
            throw refusal(to, "has no value for the placeholder '${" + Mask.text(keys.get(key))
                              + "}' of the text, and there is no 'default'");
        }
        return value;
    }

    private static String checked(String value, String to, String key) {
        if (value.length() > MAX_LENGTH) {
            throw refusal(to,
                    "has a value of " + value.length() + " characters for the parameter '" + Mask.text(key)
                              + "', must be at most "
                              + MAX_LENGTH);
        }
        String flaw = TextChecks.flawOf(value);
        if (flaw != null) {
            throw refusal(to, "has a value for the parameter '" + Mask.text(key) + "' that " + flaw);
        }
        return value;
    }

    private static InvalidInputException refusal(String to, String rule) {
        return InvalidInputException.ofNumber("recipient", to, rule);
    }
}
