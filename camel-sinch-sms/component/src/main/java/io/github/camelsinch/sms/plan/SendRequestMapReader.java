/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a {@link SendRequest} from a map by the names of the wire or of the options.
 */
final class SendRequestMapReader {

    private static final Map<String, Field> FIELDS = fields();

    private final SendRequestBuilder request = new SendRequestBuilder();
    private final Set<Field> seen = new HashSet<>();

    private SendRequestMapReader() {
    }

    static SendRequest read(Map<String, ?> fields) {
        if (fields == null) {
            throw InvalidInputException.ofHidden("request", "must be given");
        }
        SendRequestMapReader reader = new SendRequestMapReader();
        MessageKind type = kind(fields.get("type"));
        fields.forEach((name, value) -> reader.set(name, value, type));
        return reader.request.build();
    }

    private void set(String name, Object value, MessageKind type) {
        Field field = name == null ? null : FIELDS.get(name);
        if (field == null) {
            throw InvalidInputException.ofValue("request", name, "must have no fields but " + FIELDS.keySet());
        }
        if ("body".equals(name)) {
            field = bodyOf(type);
        }
        if (!seen.add(field)) {
            throw InvalidInputException.ofHidden(name, "must not be given under two names");
        }
        field.setter.set(request, name, value);
    }

    private static MessageKind kind(Object value) {
        return value == null ? MessageKind.MT_TEXT : MessageKind.of(value.toString());
    }

    /** The wire has one name for what differs in type. */
    private static Field bodyOf(MessageKind type) {
        return switch (type) {
            case MT_TEXT -> Field.TEXT;
            case MT_BINARY -> Field.PAYLOAD;
            case MT_MEDIA -> Field.MEDIA;
        };
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new TreeMap<>();
        fields.put("body", Field.TEXT);
        for (Field field : Field.values()) {
            fields.put(field.option, field);
            fields.put(field.wireName(), field);
        }
        return fields;
    }

    private interface Setter {
        void set(SendRequestBuilder request, String name, Object value);
    }

    private enum Field {

        TYPE("type", (request, name, value) -> request.type(kind(value))),
        TO("to", (request, name, value) -> request.recipients(FieldReader.recipients(name, value))),
        FROM("from", (request, name, value) -> request.from(FieldReader.string(name, value))),
        TEXT("text", (request, name, value) -> request.text(FieldReader.string(name, value))),
        PAYLOAD("payload", (request, name, value) -> request.payload(FieldReader.octets(name, value))),
        UDH("udh", (request, name, value) -> request.udh(FieldReader.string(name, value))),
        MEDIA("media", (request, name, value) -> request.media(FieldReader.media(name, value))),
        PARAMETERS("parameters", (request, name, value) -> request.parameters(FieldReader.parameters(name, value))),
        DELIVERY_REPORT("deliveryReport", (request, name, value) -> request.deliveryReport(FieldReader.string(name, value))),
        CALLBACK_URL("callbackUrl", (request, name, value) -> request.callbackUrl(FieldReader.string(name, value))),
        CLIENT_REFERENCE("clientReference", (request, name, value) -> request.clientReference(FieldReader.string(name, value))),
        SEND_AT("sendAt", (request, name, value) -> request.sendAt(Timestamps.read(name, value))),
        EXPIRE_AT("expireAt", (request, name, value) -> request.expireAt(Timestamps.read(name, value))),
        VALID_FOR("validFor", (request, name, value) -> request.validFor(FieldReader.duration(name, value))),
        FLASH_MESSAGE("flashMessage", (request, name, value) -> request.flashMessage(FieldReader.bool(name, value))),
        TRUNCATE_CONCAT("truncateConcat", (request, name, value) -> request.truncateConcat(FieldReader.bool(name, value))),
        MAX_PARTS("maxNumberOfMessageParts",
                  (request, name, value) -> request.maxNumberOfMessageParts(FieldReader.integer(name, value))),
        FEEDBACK_ENABLED("feedbackEnabled", (request, name, value) -> request.feedbackEnabled(FieldReader.bool(name, value))),
        FROM_TON("fromTon", (request, name, value) -> request.fromTon(FieldReader.integer(name, value))),
        FROM_NPI("fromNpi", (request, name, value) -> request.fromNpi(FieldReader.integer(name, value))),
        STRICT_VALIDATION("strictValidation",
                          (request, name, value) -> request.strictValidation(FieldReader.bool(name, value)));

        private final String option;
        private final Setter setter;

        Field(String option, Setter setter) {
            this.option = option;
            this.setter = setter;
        }

        private String wireName() {
            return option.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        }
    }
}
