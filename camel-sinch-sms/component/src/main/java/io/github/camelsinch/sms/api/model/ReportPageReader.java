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
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a page of reports entry by entry, so that one that does not have a report's form costs itself only. That takes
 * each entry twice through Jackson, so a page is first read as if all were sound.
 */
final class ReportPageReader extends StdDeserializer<DeliveryReportPage> {

    /** An attribute: an entry that does not have a report's form is to fail the whole page. */
    static final String ALL_SOUND = "allSound";

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
                    if (context.getAttribute(ALL_SOUND) == null) {
                        readReports(parser, context, reports, unreadable);
                    } else {
                        readSound(parser, context, reports);
                    }
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

    private static void readSound(JsonParser parser, DeserializationContext context, List<RecipientDeliveryReport> reports)
            throws IOException {
        checkIsList(parser, context);
        JsonDeserializer<Object> reader
                = context.findRootValueDeserializer(context.constructType(RecipientDeliveryReport.class));
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.isExpectedStartObjectToken()) {
                context.handleUnexpectedToken(RecipientDeliveryReport.class, parser);
            }
            RecipientDeliveryReport report = (RecipientDeliveryReport) reader.deserialize(parser, context);
            if (!isReport(report)) {
                context.reportInputMismatch(RecipientDeliveryReport.class, "a field is missing");
            }
            reports.add(report);
        }
    }

    private static void readReports(
            JsonParser parser, DeserializationContext context, List<RecipientDeliveryReport> reports,
            List<UnreadableReport> unreadable)
            throws IOException {
        checkIsList(parser, context);
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

    private static void checkIsList(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            context.reportInputMismatch(DeliveryReportPage.class, "field 'delivery_reports' is not a list");
        }
    }

    /** {@code null} if the entry does not have a report's form. */
    private static RecipientDeliveryReport readReport(JsonNode entry, DeserializationContext context) throws IOException {
        if (!entry.isObject()) {
            return null;
        }
        try {
            RecipientDeliveryReport report = context.readTreeAsValue(entry, RecipientDeliveryReport.class);
            return isReport(report) ? report : null;
        } catch (JsonMappingException e) {
            return null; // it is handed on as what it is, and not silently left out
        }
    }

    private static boolean isReport(RecipientDeliveryReport report) {
        return report.batchId() != null && report.recipient() != null && report.status() != null;
    }
}
