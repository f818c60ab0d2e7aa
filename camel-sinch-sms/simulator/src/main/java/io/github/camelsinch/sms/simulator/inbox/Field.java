/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.util.Locale;

import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;

/** What a word of a {@link MessageQuery} looks at. */
enum Field {

    TO {
        @Override
        boolean matches(SimulatedMessage message, String value) {
            return message.number().startsWith(digits(value));
        }
    },
    FROM {
        @Override
        boolean matches(SimulatedMessage message, String value) {
            return startsWith(message.from(), value) || startsWith(message.from(), digits(value));
        }
    },
    STATE {
        @Override
        boolean matches(SimulatedMessage message, String value) {
            return message.status().wireName().equalsIgnoreCase(value);
        }
    },
    BATCH {
        @Override
        boolean matches(SimulatedMessage message, String value) {
            return message.batchId().equalsIgnoreCase(value);
        }
    },
    REF {
        @Override
        boolean matches(SimulatedMessage message, String value) {
            return startsWith(message.clientReference(), value);
        }
    },
    CODE {
        @Override
        boolean matches(SimulatedMessage message, String value) {
            return Integer.toString(message.code()).equals(value);
        }
    },
    /** Not written: a word without a field. */
    ANY {
        @Override
        boolean matches(SimulatedMessage message, String value) {
            return contains(message.text(), value)
                    || contains(message.number(), digits(value))
                    || contains(message.from(), value)
                    || contains(message.batchId(), value)
                    || contains(message.clientReference(), value);
        }
    };

    abstract boolean matches(SimulatedMessage message, String value);

    /** {@code null} if there is no field of that name. */
    static Field named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "to" -> TO;
            case "from" -> FROM;
            case "state" -> STATE;
            case "batch" -> BATCH;
            case "ref" -> REF;
            case "code" -> CODE;
            default -> null;
        };
    }

    /** Numbers are kept without a plus. */
    private static String digits(String value) {
        return value.startsWith("+") ? value.substring(1) : value;
    }

    private static boolean startsWith(String text, String value) {
        return text != null && text.regionMatches(true, 0, value, 0, value.length());
    }

    private static boolean contains(String text, String value) {
        if (text == null) {
            return false;
        }
        for (int i = 0; i <= text.length() - value.length(); i++) {
            if (text.regionMatches(true, i, value, 0, value.length())) {
                return true;
            }
        }
        return false;
    }
}
