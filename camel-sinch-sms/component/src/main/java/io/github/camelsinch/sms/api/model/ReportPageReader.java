/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
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
        List<UnreadableReport> unreadable = new ArrayList<>();
        List<RecipientDeliveryReport> reports = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "count" -> count = parser.getIntValue();
                case "page" -> page = parser.getIntValue();
                case "page_size" -> pageSize = parser.getIntValue();
                case "delivery_reports" -> {
                    reports = new ArrayList<>();
                    readReports(parser, context, reports, unreadable);
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

    private static void readReports(
            JsonParser parser, DeserializationContext context, List<RecipientDeliveryReport> reports,
            List<UnreadableReport> unreadable)
            throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            context.reportInputMismatch(DeliveryReportPage.class, "field 'delivery_reports' is not a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode entry = context.readTree(parser);
            RecipientDeliveryReport report = readReport(entry, context);
            if (report == null) {
                unreadable.add(new UnreadableReport(entry.toString()));
            } else {
                reports.add(report);
            }
        }
    }

    /** {@code null} if the entry does not have a report's form. */
    private static RecipientDeliveryReport readReport(JsonNode entry, DeserializationContext context) throws IOException {
        if (!entry.isObject()) {
            return null;
        }
        try {
            RecipientDeliveryReport report = context.readTreeAsValue(entry, RecipientDeliveryReport.class);
            return report.batchId() == null || report.recipient() == null || report.status() == null ? null : report;
        } catch (JsonMappingException e) {
            return null; // it is handed on as what it is, and not silently left out
        }
    }
}
