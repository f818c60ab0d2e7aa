/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.plan.FieldReader;
import io.github.camelsinch.sms.plan.Timestamps;
import io.github.camelsinch.sms.privacy.Mask;
import org.apache.camel.Message;

/**
 * Reads what an exchange says in a header, or else what the endpoint's option says. Types are looked at, not converted
 * by Camel: a conversion that does not exist costs as much as a send.
 */
final class Inputs {

    private static final String PREFIX = "CamelSinchSms";

    private final Message message;
    /** Of this component's, as they are spelled. */
    private final List<String> present;

    Inputs(Message message) {
        this.message = message;
        this.present = present(message);
    }

    /** Some twenty are asked for and few are there; to look each of them up would take longer than to send. */
    private static List<String> present(Message message) {
        if (!message.hasHeaders()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String name : message.getHeaders().keySet()) {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                names.add(name);
            }
        }
        return names;
    }

    Object raw(String header) {
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).equalsIgnoreCase(header)) {
                return message.getHeader(header);
            }
        }
        return null;
    }

    String text(String header, String option) {
        Object value = raw(header);
        return value == null ? option : FieldReader.string(header, value);
    }

    Boolean flag(String header, Boolean option) {
        Object value = raw(header);
        return value == null ? option : FieldReader.bool(header, value);
    }

    Integer number(String header, Integer option) {
        Object value = raw(header);
        return value == null ? option : FieldReader.integer(header, value);
    }

    Instant time(String header, String optionName, String option) {
        Object value = raw(header);
        return value == null ? Timestamps.read(optionName, option) : Timestamps.read(header, value);
    }

    Duration duration(String header, Duration option) {
        Object value = raw(header);
        return value == null ? option : FieldReader.duration(header, value);
    }

    Priority priority(String header, Priority option) {
        String value = text(header, null);
        if (value == null) {
            return option;
        }
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "normal" -> Priority.NORMAL;
            case "high" -> Priority.HIGH;
            default -> throw new SinchSmsValidationException(header, Mask.text(value), "must be normal or high");
        };
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
}
