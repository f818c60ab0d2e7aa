/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a page of reports. First as if all entries were as Sinch writes them; where that fails, it is read again entry
 * by entry, so that one that does not have a report's form costs itself only.
 */
final class ReportPageReader extends StdDeserializer<DeliveryReportPage> {

    /** An attribute: the bytes of the page. With it each entry is read by itself, and may be set aside. */
    static final String SOURCE = "source";

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
        Set<String> seen = new HashSet<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (!seen.add(name)) {
                context.reportInputMismatch(DeliveryReportPage.class, "a field stands twice");
            }
            parser.nextToken();
            switch (name) {
                case "count" -> count = parser.getIntValue();
                case "page" -> page = parser.getIntValue();
                case "page_size" -> pageSize = parser.getIntValue();
                case "delivery_reports" -> reports = readReports(parser, context, unreadable);
                default -> parser.skipChildren();
            }
        }
        if (reports == null) {
            // an answer of another shape must not pass for "nothing new"
            context.reportInputMismatch(DeliveryReportPage.class, "field 'delivery_reports' is missing");
        }
        return new DeliveryReportPage(count, page, pageSize, reports, unreadable);
    }

    private static List<RecipientDeliveryReport> readReports(
            JsonParser parser, DeserializationContext context, List<UnreadableReport> unreadable)
            throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            context.reportInputMismatch(DeliveryReportPage.class, "field 'delivery_reports' is not a list");
        }
        byte[] source = (byte[]) context.getAttribute(SOURCE);
        List<RecipientDeliveryReport> reports = new ArrayList<>();
        ReportFields.Repeated repeated = new ReportFields.Repeated();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (source == null) {
                reports.add(ReportFields.read(parser, context, repeated));
                continue;
            }
            byte[] entry = entry(parser, context, source);
            RecipientDeliveryReport report = readReport(entry);
            if (report == null) {
                unreadable.add(new UnreadableReport(new String(entry, StandardCharsets.UTF_8)));
            } else {
                reports.add(report);
            }
        }
        return reports;
    }

    /** Skips an entry, and cuts it out of the page as it is. */
    private static byte[] entry(JsonParser parser, DeserializationContext context, byte[] source) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        if (start < 0) {
            context.reportInputMismatch(DeliveryReportPage.class, "the text is not UTF-8");
        }
        parser.skipChildren();
        parser.finishToken();
        return Arrays.copyOfRange(source, start, (int) parser.currentLocation().getByteOffset());
    }

    /** {@code null} if the entry does not have a report's form: it is handed on as what it is, not left out. */
    private static RecipientDeliveryReport readReport(byte[] entry) throws IOException {
        try {
            RecipientDeliveryReport report = SinchSmsJson.read(entry, RecipientDeliveryReport.class);
            return report.batchId() != null && report.recipient() != null && report.status() != null ? report : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
