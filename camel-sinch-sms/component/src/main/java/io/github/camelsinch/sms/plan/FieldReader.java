/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads single values of a map, as JSON or a Java program has them. {@code null} stays {@code null}: not set.
 */
public final class FieldReader {

    private static final Set<String> MEDIA_FIELDS = Set.of("url", "message", "subject");

    private FieldReader() {
    }

    /**
     * Reads a text.
     *
     * @param  name                  the option, header or field
     * @param  value                 text, a number or an enum constant; {@code null} stays {@code null}
     * @return                       the text
     * @throws InvalidInputException for another type
     */
    public static String string(String name, Object value) {
        if (value == null || value instanceof CharSequence || value instanceof Number || value instanceof Enum<?>) {
            return value == null ? null : value.toString();
        }
        throw wrongType(name, value, "a string");
    }

    /**
     * Reads a flag.
     *
     * @param  name                  the option, header or field
     * @param  value                 a Boolean, or the text true or false in any case; {@code null} stays {@code null}
     * @return                       the flag
     * @throws InvalidInputException for anything else
     */
    public static Boolean bool(String name, Object value) {
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        if ("true".equalsIgnoreCase(value.toString())) {
            return true;
        } else if ("false".equalsIgnoreCase(value.toString())) {
            return false;
        }
        throw InvalidInputException.ofValue(name, value, "must be true or false");
    }

    /**
     * Reads a whole number.
     *
     * @param  name                  the option, header or field
     * @param  value                 a whole number or its text; {@code null} stays {@code null}
     * @return                       the number
     * @throws InvalidInputException for anything else
     */
    public static Integer integer(String name, Object value) {
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value.toString().strip());
        } catch (NumberFormatException e) {
            throw InvalidInputException.ofValue(name, value, "must be a whole number");
        }
    }

    /**
     * Reads a duration.
     *
     * @param  name                  the option, header or field
     * @param  value                 a Duration, ISO 8601 ({@code PT10M}), or the same without {@code PT} ({@code 10m},
     *                               {@code 1h30m}); {@code null} stays {@code null}
     * @return                       the duration
     * @throws InvalidInputException for anything else, a number without a unit among it
     */
    public static Duration duration(String name, Object value) {
        if (value == null || value instanceof Duration) {
            return (Duration) value;
        }
        String text = value.toString().strip();
        try {
            return Duration.parse(text.startsWith("P") || text.startsWith("p") ? text : "PT" + text);
        } catch (DateTimeException e) {
            throw InvalidInputException.ofValue(name, value, "must be a duration with its unit, such as PT10M or 10m");
        }
    }

    /** Octets, or Base64 of them. */
    static byte[] octets(String name, Object value) {
        if (value == null || value instanceof byte[]) {
            return (byte[]) value;
        }
        if (value instanceof CharSequence text) {
            try {
                return Base64.getDecoder().decode(text.toString());
            } catch (IllegalArgumentException e) {
                throw InvalidInputException.ofHidden(name, "must be Base64 (RFC 4648, section 4)");
            }
        }
        throw wrongType(name, value, "octets, or Base64 of them");
    }

    static MediaPart media(String name, Object value) {
        if (value == null || value instanceof MediaPart) {
            return (MediaPart) value;
        }
        Map<?, ?> fields = map(name, value, "an object of url, message and subject");
        for (Object key : fields.keySet()) {
            if (!(key instanceof String known) || !MEDIA_FIELDS.contains(known)) {
                throw InvalidInputException.ofValue(name, key, "must have no fields but url, message and subject");
            }
        }
        return new MediaPart(
                string(name + ".url", fields.get("url")), string(name + ".message", fields.get("message")),
                string(name + ".subject", fields.get("subject")));
    }

    static Map<String, Map<String, String>> parameters(String name, Object value) {
        if (value == null) {
            return null;
        }
        Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
        map(name, value, "an object of parameters").forEach((key, values) -> {
            Map<String, String> byNumber = new LinkedHashMap<>();
            map(name + "." + key, values, "an object of numbers, or 'default', and values")
                    .forEach((number, text) -> byNumber.put(String.valueOf(number), string(name + "." + key, text)));
            parameters.put(String.valueOf(key), byNumber);
        });
        return parameters;
    }

    static RecipientInput recipients(String name, Object value) {
        if (value == null || value instanceof RecipientInput) {
            return (RecipientInput) value;
        }
        if (value instanceof Collection<?> || value instanceof CharSequence || value instanceof Object[]) {
            return RecipientInputs.of(value, null);
        }
        throw wrongType(name, value, "a string, or a list of strings");
    }

    private static Map<?, ?> map(String name, Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrongType(name, value, what);
    }

    /** Names the type only: the value may be a text or a list of numbers. */
    private static InvalidInputException wrongType(String name, Object value, String what) {
        String type = value == null ? null : value.getClass().getName();
        return InvalidInputException.ofValue(name, type, "must be " + what);
    }
}
