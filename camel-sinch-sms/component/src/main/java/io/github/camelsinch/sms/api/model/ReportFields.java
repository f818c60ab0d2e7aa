/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;

/**
 * Reads the fields of a report as Sinch writes them, without the detour that Jackson takes to a record: polls read
 * millions. Anything else, a field that stands twice or a number as a text, it refuses; whoever reads with more care
 * decides about that.
 */
final class ReportFields {

    private final JsonParser parser;
    private final DeserializationContext context;
    private final Repeated repeated;
    private int seen;
    private String type;
    private String batchId;
    private String recipient;
    private Integer code;
    private DeliveryStatus status;
    private Instant at;
    private Instant operatorStatusAt;
    private String operator;
    private String appliedOriginator;
    private String clientReference;
    private String encoding;
    private Integer numberOfMessageParts;
    private String statusMessage;

    private ReportFields(JsonParser parser, DeserializationContext context, Repeated repeated) {
        this.parser = parser;
        this.context = context;
        this.repeated = repeated;
    }

    /** What the entries of one page have in common, mostly. */
    static final class Repeated {

        private final RepeatedText<String> type = new RepeatedText<>(text -> text);
        private final RepeatedText<DeliveryStatus> status = new RepeatedText<>(DeliveryStatus::of);
    }

    /** The parser is at the start of the entry, and then at its end. */
    static RecipientDeliveryReport read(JsonParser parser, DeserializationContext context, Repeated repeated)
            throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            context.handleUnexpectedToken(RecipientDeliveryReport.class, parser);
        }
        ReportFields fields = new ReportFields(parser, context, repeated);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            fields.read(name);
        }
        return fields.report();
    }

    private void read(String name) throws IOException {
        switch (name) {
            case "type" -> type = text(1, repeated.type);
            case "batch_id" -> batchId = text(1 << 1);
            case "recipient" -> recipient = text(1 << 2);
            case "code" -> code = number(1 << 3);
            case "status" -> status = text(1 << 4, repeated.status);
            case "at" -> at = time(1 << 5);
            case "operator_status_at" -> operatorStatusAt = time(1 << 6);
            case "operator" -> operator = text(1 << 7);
            case "applied_originator" -> appliedOriginator = text(1 << 8);
            case "client_reference" -> clientReference = text(1 << 9);
            case "encoding" -> encoding = text(1 << 10);
            case "number_of_message_parts" -> numberOfMessageParts = number(1 << 11);
            case "status_message" -> statusMessage = text(1 << 12);
            default -> parser.skipChildren();
        }
    }

    private String text(int field) throws IOException {
        check(field, JsonToken.VALUE_STRING);
        return parser.hasToken(JsonToken.VALUE_NULL) ? null : parser.getText();
    }

    private <T> T text(int field, RepeatedText<T> usual) throws IOException {
        check(field, JsonToken.VALUE_STRING);
        return parser.hasToken(JsonToken.VALUE_NULL) ? null : usual.read(parser);
    }

    private Integer number(int field) throws IOException {
        check(field, JsonToken.VALUE_NUMBER_INT);
        return parser.hasToken(JsonToken.VALUE_NULL) ? null : Integer.valueOf(parser.getIntValue());
    }

    private Instant time(int field) throws IOException {
        String text = text(field);
        Instant time = text == null ? null : Timestamps.parseOrNull(text);
        if (text != null && time == null) {
            context.reportInputMismatch(RecipientDeliveryReport.class, "not an ISO-8601 timestamp");
        }
        return time;
    }

    private void check(int field, JsonToken expected) throws IOException {
        if ((seen & field) != 0 || !parser.hasToken(expected) && !parser.hasToken(JsonToken.VALUE_NULL)) {
            context.reportInputMismatch(RecipientDeliveryReport.class, "a field of another form, or one that stands twice");
        }
        seen |= field;
    }

    private RecipientDeliveryReport report() throws IOException {
        if (batchId == null || recipient == null || status == null) {
            context.reportInputMismatch(RecipientDeliveryReport.class, "a field is missing");
        }
        return new RecipientDeliveryReport(
                type, batchId, recipient, code, status, at, operatorStatusAt, operator, appliedOriginator,
                clientReference, encoding, numberOfMessageParts, statusMessage);
    }
}
