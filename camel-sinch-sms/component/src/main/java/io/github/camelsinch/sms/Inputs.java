/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.privacy.Mask;
import org.apache.camel.Message;
import org.apache.camel.util.TimeUtils;

/**
 * Reads what an exchange says in a header, or else what the endpoint's option says. Types are looked at, not converted
 * by Camel: a conversion that does not exist costs as much as a send.
 */
final class Inputs {

    private final Message message;

    Inputs(Message message) {
        this.message = message;
    }

    Object raw(String header) {
        return message.getHeader(header);
    }

    String text(String header, String option) {
        Object value = raw(header);
        if (value == null) {
            return option;
        }
        if (value instanceof CharSequence || value instanceof Number || value instanceof Enum) {
            return value.toString();
        }
        throw bad(header, value, "must be text");
    }

    Boolean flag(String header, Boolean option) {
        Object value = raw(header);
        if (value == null || value instanceof Boolean) {
            return value == null ? option : (Boolean) value;
        }
        String text = value.toString();
        if ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text)) {
            return Boolean.valueOf(text);
        }
        throw bad(header, value, "must be true or false");
    }

    Integer number(String header, Integer option) {
        Object value = raw(header);
        if (value == null || value instanceof Integer) {
            return value == null ? option : (Integer) value;
        }
        try {
            return Integer.valueOf(value.toString().trim());
        } catch (NumberFormatException e) {
            throw bad(header, value, "must be a whole number");
        }
    }

    Instant time(String header, String optionName, String option) {
        Object value = raw(header);
        return value != null ? Times.of(header, value) : option == null ? null : Times.of(optionName, option);
    }

    Duration duration(String header, Duration option) {
        Object value = raw(header);
        if (value == null || value instanceof Duration) {
            return value == null ? option : (Duration) value;
        }
        try {
            String text = value.toString().trim();
            return text.startsWith("P") ? Duration.parse(text) : Duration.ofMillis(TimeUtils.toMilliSeconds(text));
        } catch (RuntimeException e) {
            throw bad(header, value, "must be a duration, such as 90s or PT1M30S");
        }
    }

    /** A comma-separated text, a collection or an array. */
    List<String> list(String header, String option) {
        Object value = raw(header) == null ? option : raw(header);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        if (value instanceof Object[] items) {
            return Arrays.stream(items).map(String::valueOf).toList();
        }
        return Arrays.stream(value.toString().split(",")).map(String::trim).filter(item -> !item.isEmpty()).toList();
    }

    private static SinchSmsValidationException bad(String header, Object value, String rule) {
        return new SinchSmsValidationException(header, Mask.text(value.toString()), rule);
    }
}
