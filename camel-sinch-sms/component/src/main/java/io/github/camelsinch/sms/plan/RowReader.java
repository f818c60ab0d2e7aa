/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a recipient of one element of a list.
 */
final class RowReader {

    private static final String MSISDN = "msisdn";
    private static final String TO = "to";

    private RowReader() {
    }

    /**
     * @param  element               a string, an integer, a map or a recipient
     * @return                       the recipient
     * @throws InvalidInputException if it is none of these
     */
    static SmsRecipient read(Object element) {
        if (element instanceof SmsRecipient recipient) {
            return recipient;
        } else if (element instanceof Map<?, ?> row) {
            return row(row);
        }
        return new SmsRecipient(number(element));
    }

    private static SmsRecipient row(Map<?, ?> row) {
        if (row.containsKey(MSISDN) == row.containsKey(TO)) {
            throw InvalidInputException.ofHidden("recipient", "must have one of 'msisdn' and 'to'");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        String number = null;
        for (Map.Entry<?, ?> cell : row.entrySet()) {
            String name = String.valueOf(cell.getKey());
            if (name.equals(MSISDN) || name.equals(TO)) {
                number = number(cell.getValue());
            } else if (cell.getValue() != null) {
                parameters.put(name, cell.getValue().toString());
            }
        }
        return new SmsRecipient(number, parameters);
    }

    private static String number(Object value) {
        if (value instanceof CharSequence || value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
            return value.toString();
        }
        String type = value == null ? null : value.getClass().getName();
        throw InvalidInputException.ofValue("recipient", type, "must be a string, an integer, a map or an SmsRecipient");
    }
}
