/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** The fields of a batch as they come, in any order and in one layer; the type says at the end what the content is. */
final class BatchFields {

    private static final List<String> CONTENT = List.of(
            "body", "flash_message", "truncate_concat", "max_number_of_message_parts", "from_ton", "from_npi", "parameters",
            "udh", "strict_validation");
    /** Of the first of {@link #CONTENT}, in {@link #seen}. */
    private static final int FIRST_CONTENT = 13;

    private final JsonParser parser;
    private final boolean skipRecipients;
    /** What only batches of some types have, by {@link #CONTENT}; {@code null} where it did not come. */
    private final Object[] contents = new Object[CONTENT.size()];
    /** What no type that is known here has; {@code null} as long as there is none, as mostly. */
    private Map<String, Object> others;
    private int seen;
    private List<String> to;
    private String id;
    private String from;
    private Boolean canceled;
    private Instant createdAt;
    private Instant modifiedAt;
    private String type;
    private String deliveryReport;
    private Instant sendAt;
    private Instant expireAt;
    private String callbackUrl;
    private String clientReference;
    private Boolean feedbackEnabled;

    private BatchFields(JsonParser parser, boolean skipRecipients) {
        this.parser = parser;
        this.skipRecipients = skipRecipients;
    }

    static BatchFields read(JsonParser parser, boolean skipRecipients) throws IOException {
        BatchFields fields = new BatchFields(parser, skipRecipients);
        if (!parser.isExpectedStartObjectToken()) {
            throw fields.mismatch("a batch is an object");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                fields.read(name);
            }
        }
        return fields;
    }

    private void read(String name) throws IOException {
        switch (name) {
            case "id" -> id = once(0, text(name));
            case "to" -> to = once(12, recipients());
            case "from" -> from = once(1, text(name));
            case "canceled" -> canceled = once(2, canceled());
            case "created_at" -> createdAt = once(3, timestamp(name));
            case "modified_at" -> modifiedAt = once(4, timestamp(name));
            case "type" -> type = once(5, text(name));
            case "delivery_report" -> deliveryReport = once(6, text(name));
            case "send_at" -> sendAt = once(7, timestamp(name));
            case "expire_at" -> expireAt = once(8, timestamp(name));
            case "callback_url" -> callbackUrl = once(9, text(name));
            case "client_reference" -> clientReference = once(10, text(name));
            case "feedback_enabled" -> feedbackEnabled = once(11, bool());
            default -> readContent(name);
        }
    }

    private void readContent(String name) throws IOException {
        int field = CONTENT.indexOf(name);
        if (field < 0) {
            others = others == null ? new LinkedHashMap<>() : others;
            putOnce(others, name);
        } else {
            contents[field] = once(FIRST_CONTENT + field, value());
        }
    }

    /** Jackson would remember every name. */
    private <T> T once(int field, T value) throws JsonMappingException {
        if ((seen & 1 << field) != 0) {
            throw mismatch("a field stands twice");
        }
        seen |= 1 << field;
        return value;
    }

    private void putOnce(Map<String, Object> fields, String name) throws IOException {
        if (fields.containsKey(name)) {
            throw mismatch("a field stands twice");
        }
        fields.put(name, value());
    }

    Batch batch() throws JsonMappingException {
        return new Batch(id, to, from, canceled, createdAt, modifiedAt, options(), content());
    }

    BatchRequest request() throws JsonMappingException {
        return new BatchRequest(to, from, options(), content());
    }

    private DeliveryOptions options() {
        return new DeliveryOptions(
                deliveryReport == null ? null : DeliveryReportType.of(deliveryReport), sendAt, expireAt, callbackUrl,
                clientReference, feedbackEnabled);
    }

    private Content content() throws JsonMappingException {
        MessageType contentType = type == null ? MessageType.MT_TEXT : MessageType.of(type);
        return switch (contentType.value()) {
            case "mt_text" -> new TextContent(
                    content("body", Values::text), content("parameters", Values::parameters),
                    content("flash_message", Values::bool), content("truncate_concat", Values::bool),
                    content("max_number_of_message_parts", Values::integer), content("from_ton", Values::integer),
                    content("from_npi", Values::integer));
            case "mt_binary" -> new BinaryContent(
                    content("body", Values::text), content("udh", Values::text), content("flash_message", Values::bool),
                    content("truncate_concat", Values::bool), content("max_number_of_message_parts", Values::integer),
                    content("from_ton", Values::integer), content("from_npi", Values::integer));
            case "mt_media" -> new MediaContent(
                    content("body", Values::media), content("parameters", Values::parameters),
                    content("strict_validation", Values::bool));
            default -> new UnknownContent(contentType, contentFields());
        };
    }

    private Map<String, Object> contentFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < contents.length; i++) {
            if (contents[i] != null) {
                fields.put(CONTENT.get(i), contents[i]);
            }
        }
        if (others != null) {
            fields.putAll(others);
        }
        return fields;
    }

    private <T> T content(String name, Function<Object, T> convert) throws JsonMappingException {
        Object value = contents[CONTENT.indexOf(name)];
        T converted = value == null ? null : convert.apply(value);
        if (value != null && converted == null) {
            throw mismatch("field '" + name + "' does not have the form it has in a batch of this type");
        }
        return converted;
    }

    private List<String> recipients() throws IOException {
        if (skipRecipients) {
            parser.skipChildren();
            return null;
        }
        if (!parser.isExpectedStartArrayToken()) {
            throw mismatch("field 'to' is not a list");
        }
        List<String> recipients = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            recipients.add(text("to"));
        }
        return recipients;
    }

    private String text(String name) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw mismatch("field '" + name + "' is not a text");
        }
        return parser.getText();
    }

    /** Timestamps of a batch inform; one in a new spelling must not make an accepted batch unreadable. */
    private Instant timestamp(String name) throws IOException {
        return Timestamps.parseOrNull(text(name));
    }

    /** A sample in Sinch's guide has the text "False" here. */
    private Boolean canceled() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? Boolean.valueOf(parser.getText())
                : bool();
    }

    /** Other spellings are Jackson's matter. */
    private Boolean bool() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> SinchSmsJson.readValue(parser, Boolean.class);
        };
    }

    private Object value() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case START_OBJECT -> fields();
            default -> SinchSmsJson.readValue(parser, Object.class);
        };
    }

    private Map<String, Object> fields() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            putOnce(fields, name);
        }
        return fields;
    }

    private JsonMappingException mismatch(String problem) {
        return MismatchedInputException.from(parser, Batch.class, problem);
    }
}
