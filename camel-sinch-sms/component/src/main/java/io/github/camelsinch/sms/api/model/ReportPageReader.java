/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads a page of reports entry by entry, so that one that does not have a report's form costs itself only. */
final class ReportPageReader extends StdDeserializer<DeliveryReportPage> {

    private static final long serialVersionUID = 1L;

    ReportPageReader() {
        super(DeliveryReportPage.class);
    }

    @Override
    public DeliveryReportPage deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            context.handleUnexpectedToken(DeliveryReportPage.class, parser);
        }
        int count = 0;
        int page = 0;
        int pageSize = 0;
        int unreadable = 0;
        List<RecipientDeliveryReport> reports = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "count" -> count = parser.getIntValue();
                case "page" -> page = parser.getIntValue();
                case "page_size" -> pageSize = parser.getIntValue();
                case "delivery_reports" -> {
                    reports = new ArrayList<>();
                    unreadable = readReports(parser, context, reports);
                }
                default -> parser.skipChildren();
            }
        }
        if (reports == null) {
            // an answer of another shape must not pass for "nothing new"
            context.reportInputMismatch(DeliveryReportPage.class, "field 'delivery_reports' is missing");
        }
        return new DeliveryReportPage(count, page, pageSize, reports, unreadable);
    }

    private static int readReports(JsonParser parser, DeserializationContext context, List<RecipientDeliveryReport> reports)
            throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            context.reportInputMismatch(DeliveryReportPage.class, "field 'delivery_reports' is not a list");
        }
        JsonStreamContext array = parser.getParsingContext();
        int unreadable = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            RecipientDeliveryReport report = null;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                report = readReport(parser, context, array);
            } else {
                parser.skipChildren();
            }
            if (report == null || report.batchId() == null || report.recipient() == null || report.status() == null) {
                unreadable++;
            } else {
                reports.add(report);
            }
        }
        return unreadable;
    }

    /** The report or {@code null}; either way the parser stands at the end of the entry. */
    private static RecipientDeliveryReport readReport(
            JsonParser parser, DeserializationContext context, JsonStreamContext array)
            throws IOException {
        try {
            return context.readValue(parser, RecipientDeliveryReport.class);
        } catch (JsonMappingException e) {
            while (parser.currentToken() != null
                    && !(parser.currentToken() == JsonToken.END_OBJECT && parser.getParsingContext() == array)) {
                parser.nextToken();
            }
            return null;
        }
    }
}
