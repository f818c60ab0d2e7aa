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
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;

/** The fields of a batch as they come, in any order and in one layer; the type says at the end what the content is. */
final class BatchFields {

    private final DeserializationContext context;
    private final boolean skipRecipients;
    private final Map<String, Object> contentFields = new LinkedHashMap<>();
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

    private BatchFields(DeserializationContext context, boolean skipRecipients) {
        this.context = context;
        this.skipRecipients = skipRecipients;
    }

    static BatchFields read(JsonParser parser, DeserializationContext context, boolean skipRecipients) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            context.handleUnexpectedToken(Batch.class, parser);
        }
        BatchFields fields = new BatchFields(context, skipRecipients);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                fields.read(name, parser);
            }
        }
        return fields;
    }

    private void read(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "id" -> id = text(name, parser);
            case "to" -> readRecipients(parser);
            case "from" -> from = text(name, parser);
            case "canceled" -> canceled = canceled(parser);
            case "created_at" -> createdAt = timestamp(name, parser);
            case "modified_at" -> modifiedAt = timestamp(name, parser);
            case "type" -> type = text(name, parser);
            case "delivery_report" -> deliveryReport = text(name, parser);
            case "send_at" -> sendAt = timestamp(name, parser);
            case "expire_at" -> expireAt = timestamp(name, parser);
            case "callback_url" -> callbackUrl = text(name, parser);
            case "client_reference" -> clientReference = text(name, parser);
            case "feedback_enabled" -> feedbackEnabled = bool(parser);
            default -> contentFields.put(name, value(parser));
        }
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
            default -> new UnknownContent(contentType, contentFields);
        };
    }

    private <T> T content(String name, Function<Object, T> convert) throws JsonMappingException {
        Object value = contentFields.get(name);
        T converted = value == null ? null : convert.apply(value);
        if (value != null && converted == null) {
            context.reportInputMismatch(Batch.class, "field '%s' does not have the form it has in a batch of this type", name);
        }
        return converted;
    }

    private void readRecipients(JsonParser parser) throws IOException {
        if (skipRecipients) {
            parser.skipChildren();
            return;
        }
        if (!parser.isExpectedStartArrayToken()) {
            context.reportInputMismatch(Batch.class, "field 'to' is not a list");
        }
        to = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            to.add(text("to", parser));
        }
    }

    private String text(String name, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            context.reportInputMismatch(Batch.class, "field '%s' is not a text", name);
        }
        return parser.getText();
    }

    /** Timestamps of a batch inform; one in a new spelling must not make an accepted batch unreadable. */
    private Instant timestamp(String name, JsonParser parser) throws IOException {
        return Timestamps.parseOrNull(text(name, parser));
    }

    /** A sample in Sinch's guide has the text "False" here. */
    private Boolean canceled(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? Boolean.valueOf(parser.getText())
                : bool(parser);
    }

    /** What comes most is read here: to look for a reader takes longer than to read. */
    private Boolean bool(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> context.readValue(parser, Boolean.class);
        };
    }

    private Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> context.readValue(parser, Object.class);
        };
    }
}
