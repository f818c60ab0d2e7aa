/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.util.Collection;
import java.util.LinkedHashMap;
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
        required(TYPE, "a text", value -> value instanceof MessageType ? value : type(Values.nonEmpty(value)));
        required(TO_ADD, "a list of texts", Values::texts);
        required(TO_REMOVE, "a list of texts", Values::texts);
        required(FROM, "a text", Values::text);
        required(BODY, "a text, or for mt_media an object of url, message and subject as texts",
                value -> value instanceof String ? value : Values.media(value));
        required(UDH, "a text", Values::text);
        nullable(PARAMETERS, "an object of objects of texts", value -> Copies.parameters(Values.parameters(value)));
        nullable(DELIVERY_REPORT, "a text",
                value -> value instanceof DeliveryReportType ? value : reportType(Values.nonEmpty(value)));
        nullable(SEND_AT, "an ISO-8601 timestamp", Values::instant);
        nullable(EXPIRE_AT, "an ISO-8601 timestamp", Values::instant);
        nullable(CALLBACK_URL, "a text", Values::text);
        nullable(CLIENT_REFERENCE, "a text", Values::text);
        nullable(FEEDBACK_ENABLED, "true or false", Values::bool);
        nullable(FLASH_MESSAGE, "true or false", Values::bool);
        nullable(TRUNCATE_CONCAT, "true or false", Values::bool);
        nullable(MAX_NUMBER_OF_MESSAGE_PARTS, "a whole number", Values::integer);
        nullable(FROM_TON, "a whole number", Values::integer);
        nullable(FROM_NPI, "a whole number", Values::integer);
        nullable(STRICT_VALIDATION, "true or false", Values::bool);
    }

    private UpdateFields() {
    }

    static Map<String, Object> read(Map<String, ?> map) {
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            Field field = FIELDS.get(name);
            if (field == null) {
                throw new IllegalArgumentException(
                        "An update has no field '" + Shown.foreign(name) + "'; it has " + String.join(", ", FIELDS.keySet()));
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

    private static MessageType type(String name) {
        return name == null ? null : MessageType.of(name);
    }

    private static DeliveryReportType reportType(String name) {
        return name == null ? null : DeliveryReportType.of(name);
    }

    private record Field(String name, boolean mayBeNull, String rule, Function<Object, Object> type) {

        Object read(Object value) {
            if (value == null && mayBeNull) {
                return null;
            }
            if (value == null) {
                throw new IllegalArgumentException("Field '" + name + "' of an update cannot be null; leave it out");
            }
            Object typed = type.apply(value);
            if (typed == null) {
                throw new IllegalArgumentException(
                        "Field '" + name + "' of an update must be " + rule + ", not " + value.getClass().getSimpleName()
                                                   + " " + describe(value));
            }
            return typed;
        }

        /** A value may be a text or a number of someone. */
        private static String describe(Object value) {
            return value instanceof Collection<?> || value instanceof Map<?, ?>
                    ? "with an entry that does not fit"
                    : "'" + Shown.foreign(String.valueOf(value)) + "'";
        }
    }
}
