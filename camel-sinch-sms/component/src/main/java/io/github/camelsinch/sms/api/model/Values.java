/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as JSON or a user has them, turned into the type of a field; {@code null} for what does not fit. */
final class Values {

    private static final List<String> MEDIA_FIELDS = List.of("url", "message", "subject");

    private Values() {
    }

    static String text(Object value) {
        return value instanceof String text ? text : null;
    }

    static String nonEmpty(Object value) {
        return value instanceof String text && !text.isEmpty() ? text : null;
    }

    static Boolean bool(Object value) {
        return value instanceof Boolean bool ? bool : null;
    }

    static Integer integer(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            long number = ((Number) value).longValue();
            return number == (int) number ? (int) number : null;
        }
        return null;
    }

    /** What a send takes for a time, an update takes too; a database may give a {@link Date}. */
    static Instant instant(Object value) {
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (value instanceof LocalDateTime utc) {
            return utc.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof TemporalAccessor time && time.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(time);
        }
        return value instanceof String text ? Timestamps.parseOrNull(text) : null;
    }

    static List<String> texts(Object value) {
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

    static MediaBody media(Object value) {
        if (value instanceof MediaBody media) {
            return media;
        }
        Map<String, String> parts = textsByName(value);
        return parts == null || !MEDIA_FIELDS.containsAll(parts.keySet())
                ? null
                : new MediaBody(parts.get("url"), parts.get("message"), parts.get("subject"));
    }

    static Map<String, Map<String, String>> parameters(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Map<String, String> values = textsByName(entry.getValue());
            if (values == null || !(entry.getKey() instanceof String name)) {
                return null;
            }
            parameters.put(name, values);
        }
        return parameters;
    }

    private static Map<String, String> textsByName(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !(entry.getValue() instanceof String text)) {
                return null;
            }
            texts.put(name, text);
        }
        return texts;
    }
}
