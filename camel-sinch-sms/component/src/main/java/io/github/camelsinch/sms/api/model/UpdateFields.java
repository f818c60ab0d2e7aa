/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields of an update: wire name, whether null is allowed, and how a value is checked and turned into its type. */
final class UpdateFields {

    static final String TYPE = "type";
    static final String TO_ADD = "to_add";
    static final String TO_REMOVE = "to_remove";
    static final String FROM = "from";
    static final String BODY = "body";
    static final String UDH = "udh";
    static final String PARAMETERS = "parameters";
    static final String DELIVERY_REPORT = "delivery_report";
    static final String SEND_AT = "send_at";
    static final String EXPIRE_AT = "expire_at";
    static final String CALLBACK_URL = "callback_url";
    static final String CLIENT_REFERENCE = "client_reference";
    static final String FEEDBACK_ENABLED = "feedback_enabled";
    static final String FLASH_MESSAGE = "flash_message";
    static final String TRUNCATE_CONCAT = "truncate_concat";
    static final String MAX_NUMBER_OF_MESSAGE_PARTS = "max_number_of_message_parts";
    static final String FROM_TON = "from_ton";
    static final String FROM_NPI = "from_npi";
    static final String STRICT_VALIDATION = "strict_validation";

    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        required(TYPE, "a text", value -> value instanceof MessageType ? value
                : value instanceof String name && !name.isEmpty() ? MessageType.of(name) : null);
        required(TO_ADD, "a list of texts", UpdateFields::texts);
        required(TO_REMOVE, "a list of texts", UpdateFields::texts);
        required(FROM, "a text", UpdateFields::text);
        required(BODY, "a text, or for mt_media an object with url, message, subject as texts", UpdateFields::body);
        required(UDH, "a text", UpdateFields::text);
        nullable(PARAMETERS, "an object of objects of texts", UpdateFields::parameters);
        nullable(DELIVERY_REPORT, "a text", value -> value instanceof DeliveryReportType ? value
                : value instanceof String name && !name.isEmpty() ? DeliveryReportType.of(name) : null);
        nullable(SEND_AT, "an ISO-8601 timestamp", UpdateFields::instant);
        nullable(EXPIRE_AT, "an ISO-8601 timestamp", UpdateFields::instant);
        nullable(CALLBACK_URL, "a text", UpdateFields::text);
        nullable(CLIENT_REFERENCE, "a text", UpdateFields::text);
        nullable(FEEDBACK_ENABLED, "true or false", UpdateFields::bool);
        nullable(FLASH_MESSAGE, "true or false", UpdateFields::bool);
        nullable(TRUNCATE_CONCAT, "true or false", UpdateFields::bool);
        nullable(MAX_NUMBER_OF_MESSAGE_PARTS, "a whole number", UpdateFields::integer);
        nullable(FROM_TON, "a whole number", UpdateFields::integer);
        nullable(FROM_NPI, "a whole number", UpdateFields::integer);
        nullable(STRICT_VALIDATION, "true or false", UpdateFields::bool);
    }

    private UpdateFields() {
    }

    static Map<String, Object> read(Map<String, ?> map) {
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            Field field = FIELDS.get(name);
            if (field == null) {
                throw new IllegalArgumentException(
                        "Update has no field '" + Shown.foreign(name) + "'; it has " + String.join(", ", FIELDS.keySet()));
            }
            typed.put(name, field.read(value));
        });
        return typed;
    }

    private static void required(String name, String rule, Function<Object, Object> type) {
        FIELDS.put(name, new Field(name, false, rule, type));
    }

    private static void nullable(String name, String rule, Function<Object, Object> type) {
        FIELDS.put(name, new Field(name, true, rule, type));
    }

    private static Object text(Object value) {
        return value instanceof String ? value : null;
    }

    private static Object bool(Object value) {
        return value instanceof Boolean ? value : null;
    }

    private static Object integer(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            long number = ((Number) value).longValue();
            return number == (int) number ? (int) number : null;
        }
        return null;
    }

    private static Object instant(Object value) {
        if (value instanceof TemporalAccessor time && time.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(time);
        }
        return value instanceof String text ? Timestamps.parseOrNull(text) : null;
    }

    private static Object texts(Object value) {
        if (!(value instanceof Collection<?> items)) {
            return null;
        }
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof String text)) {
                return null;
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    private static Object body(Object value) {
        if (value instanceof String || value instanceof MediaBody) {
            return value;
        }
        Map<String, String> parts = value instanceof Map<?, ?> map ? textsByName(map) : null;
        return parts == null || !List.of("url", "message", "subject").containsAll(parts.keySet())
                ? null
                : new MediaBody(parts.get("url"), parts.get("message"), parts.get("subject"));
    }

    private static Object parameters(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Map<String, String> values = entry.getValue() instanceof Map<?, ?> inner ? textsByName(inner) : null;
            if (values == null || !(entry.getKey() instanceof String name)) {
                return null;
            }
            parameters.put(name, values);
        }
        return Copies.parameters(parameters);
    }

    private static Map<String, String> textsByName(Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !(entry.getValue() instanceof String text)) {
                return null;
            }
            texts.put(name, text);
        }
        return texts;
    }

    private record Field(String name, boolean mayBeNull, String rule, Function<Object, Object> type) {

        Object read(Object value) {
            if (value == null) {
                if (!mayBeNull) {
                    throw new IllegalArgumentException("Field '" + name + "' of an update cannot be null; leave it out");
                }
                return null;
            }
            Object typed = type.apply(value);
            if (typed == null) {
                throw new IllegalArgumentException(
                        "Field '" + name + "' of an update must be " + rule + ", not " + value.getClass().getSimpleName()
                                                   + " (" + describe(value) + ")");
            }
            return typed;
        }

        /** A value may be a text or a number of someone. */
        private static String describe(Object value) {
            return value instanceof Collection<?> || value instanceof Map<?, ?>
                    ? "with an entry that does not fit"
                    : Shown.foreign(String.valueOf(value));
        }
    }
}
