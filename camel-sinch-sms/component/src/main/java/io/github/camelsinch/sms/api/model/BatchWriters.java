/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.camelsinch.sms.privacy.PhoneNumbers;

/** Writes batches and requests with their content in one layer; absent fields are left out. */
final class BatchWriters {

    private BatchWriters() {
    }

    static final class RequestWriter extends StdSerializer<BatchRequest> {

        private static final long serialVersionUID = 1L;

        RequestWriter() {
            super(BatchRequest.class);
        }

        @Override
        public void serialize(BatchRequest request, JsonGenerator json, SerializerProvider provider) throws IOException {
            request(json, request, (name, value) -> provider.defaultSerializeField(name, value, json));
        }
    }

    static final class BatchWriter extends StdSerializer<Batch> {

        private static final long serialVersionUID = 1L;

        BatchWriter() {
            super(Batch.class);
        }

        @Override
        public void serialize(Batch batch, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            text(json, "id", batch.id());
            texts(json, "to", batch.to());
            text(json, "from", batch.from());
            bool(json, "canceled", batch.canceled());
            content(json, batch.content(), (name, value) -> provider.defaultSerializeField(name, value, json));
            time(json, "created_at", batch.createdAt());
            time(json, "modified_at", batch.modifiedAt());
            options(json, batch.options());
            json.writeEndObject();
        }
    }

    /** Writes a field whose value may be whatever Jackson has a form for. */
    interface AnyField {

        void write(String name, Object value) throws IOException;
    }

    static void request(JsonGenerator json, BatchRequest request, AnyField any) throws IOException {
        json.writeStartObject();
        texts(json, "to", request.to());
        text(json, "from", request.from());
        content(json, request.content(), any);
        options(json, request.options());
        json.writeEndObject();
    }

    private static void options(JsonGenerator json, DeliveryOptions options) throws IOException {
        if (options.deliveryReport() != null) {
            json.writeStringField("delivery_report", options.deliveryReport().value());
        }
        time(json, "send_at", options.sendAt());
        time(json, "expire_at", options.expireAt());
        text(json, "callback_url", options.callbackUrl());
        text(json, "client_reference", options.clientReference());
        bool(json, "feedback_enabled", options.feedbackEnabled());
    }

    private static void content(JsonGenerator json, Content content, AnyField any) throws IOException {
        json.writeStringField("type", content.type().value());
        if (content instanceof TextContent text) {
            text(json, "body", text.body());
            parameters(json, text.parameters());
            handling(json, text.flashMessage(), text.truncateConcat(), text.maxNumberOfMessageParts());
            sender(json, text.fromTon(), text.fromNpi());
        } else if (content instanceof BinaryContent binary) {
            text(json, "body", binary.body());
            text(json, "udh", binary.udh());
            handling(json, binary.flashMessage(), binary.truncateConcat(), binary.maxNumberOfMessageParts());
            sender(json, binary.fromTon(), binary.fromNpi());
        } else if (content instanceof MediaContent media) {
            if (media.body() != null) {
                any.write("body", media.body());
            }
            parameters(json, media.parameters());
            bool(json, "strict_validation", media.strictValidation());
        } else if (content instanceof UnknownContent unknown) {
            for (Map.Entry<String, Object> field : unknown.fields().entrySet()) {
                any.write(field.getKey(), field.getValue());
            }
        }
    }

    private static void handling(JsonGenerator json, Boolean flash, Boolean truncate, Integer parts) throws IOException {
        bool(json, "flash_message", flash);
        bool(json, "truncate_concat", truncate);
        number(json, "max_number_of_message_parts", parts);
    }

    private static void sender(JsonGenerator json, Integer ton, Integer npi) throws IOException {
        number(json, "from_ton", ton);
        number(json, "from_npi", npi);
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        if (values != null) {
            json.writeArrayFieldStart(name);
            if (values instanceof PhoneNumbers numbers) {
                NumbersWriter.write(numbers, json);
            } else {
                for (String value : values) {
                    json.writeString(value);
                }
            }
            json.writeEndArray();
        }
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void time(JsonGenerator json, String name, Instant value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void bool(JsonGenerator json, String name, Boolean value) throws IOException {
        if (value != null) {
            json.writeBooleanField(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static void parameters(JsonGenerator json, Map<String, Map<String, String>> parameters) throws IOException {
        if (parameters != null) {
            json.writeObjectFieldStart("parameters");
            for (Map.Entry<String, Map<String, String>> parameter : parameters.entrySet()) {
                json.writeFieldName(parameter.getKey());
                values(json, parameter.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void values(JsonGenerator json, Map<String, String> values) throws IOException {
        if (values == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (Map.Entry<String, String> value : values.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }
}
