/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.report.CodeClass;
import io.github.camelsinch.sms.report.ReportKey;
import org.apache.camel.Message;
import org.apache.camel.util.CaseInsensitiveMap;

/**
 * Writes a delivery report to a message: the report as the body, and what routes decide by as headers.
 */
final class ReportHeaders {

    /** Not there where there is nothing to say. */
    private static final Set<String> OPTIONAL = Set.of(SinchSmsConstants.CODE_CLASS, SinchSmsConstants.REFERENCE);
    private static final CaseInsensitiveMap NAMES = names();

    private ReportHeaders() {
    }

    /** A pushed report comes when it comes: it is never late. */
    static void writePushed(RecipientDeliveryReport report, ReportKey key, Message message) {
        message.setBody(report);
        message.removeHeader(SinchSmsConstants.REFERENCE);
        headers(report, key, false).forEach(message::setHeader);
    }

    /** Copies a map that is there: to sort the names in once more for each report takes longer than all the rest. */
    static Map<String, Object> headers(RecipientDeliveryReport report, ReportKey key, boolean late) {
        Map<String, Object> headers = new CaseInsensitiveMap(NAMES);
        for (Iterator<Map.Entry<String, Object>> all = headers.entrySet().iterator(); all.hasNext();) {
            Map.Entry<String, Object> header = all.next();
            Object value = value(header.getKey(), report, key, late);
            header.setValue(value);
            if (value == null && OPTIONAL.contains(header.getKey())) {
                all.remove();
            }
        }
        return headers;
    }

    private static CaseInsensitiveMap names() {
        CaseInsensitiveMap names = new CaseInsensitiveMap();
        for (String name : List.of(
                SinchSmsConstants.BATCH_ID, SinchSmsConstants.RECIPIENT, SinchSmsConstants.STATUS, SinchSmsConstants.CODE,
                SinchSmsConstants.AT, SinchSmsConstants.FINAL_STATUS, SinchSmsConstants.CODE_CLASS,
                SinchSmsConstants.REFERENCE, SinchSmsConstants.FOREIGN, SinchSmsConstants.REPORT_KEY,
                SinchSmsConstants.LATE)) {
            names.put(name, null);
        }
        return names;
    }

    private static Object value(String header, RecipientDeliveryReport report, ReportKey key, boolean late) {
        return switch (header) {
            case SinchSmsConstants.BATCH_ID -> report.batchId();
            case SinchSmsConstants.RECIPIENT -> digits(report.recipient());
            case SinchSmsConstants.STATUS -> report.status() == null ? null : report.status().value();
            case SinchSmsConstants.CODE -> report.code();
            case SinchSmsConstants.AT -> report.at();
            case SinchSmsConstants.FINAL_STATUS -> report.status() != null && report.status().isFinal();
            case SinchSmsConstants.CODE_CLASS -> codeClass(report);
            case SinchSmsConstants.REFERENCE -> SegmentReference.usersOwn(report.clientReference());
            case SinchSmsConstants.FOREIGN -> !SegmentReference.isIn(report.clientReference());
            case SinchSmsConstants.REPORT_KEY -> key.text();
            case SinchSmsConstants.LATE -> late;
            default -> throw new IllegalArgumentException(header);
        };
    }

    private static String codeClass(RecipientDeliveryReport report) {
        CodeClass codeClass = CodeClass.of(report.status(), report.code());
        return codeClass == null ? null : codeClass.headerValue();
    }

    /** Recipients, statuses and codes differ from line to line, so routes find them in the body. */
    static void write(BatchDeliveryReport report, String key, Message message) {
        message.setBody(report);
        message.setHeader(SinchSmsConstants.BATCH_ID, report.batchId());
        message.setHeader(
                SinchSmsConstants.FINAL_STATUS,
                report.statuses().stream().allMatch(line -> line.status() != null && line.status().isFinal()));
        writeReference(report.clientReference(), message);
        message.setHeader(SinchSmsConstants.FOREIGN, !SegmentReference.isIn(report.clientReference()));
        message.setHeader(SinchSmsConstants.REPORT_KEY, key);
    }

    /** The user's own part of what is at Sinch. */
    static void writeReference(String clientReference, Message message) {
        String own = SegmentReference.usersOwn(clientReference);
        if (own != null) {
            message.setHeader(SinchSmsConstants.REFERENCE, own);
        } else {
            message.removeHeader(SinchSmsConstants.REFERENCE);
        }
    }

    private static String digits(String recipient) {
        return recipient != null && recipient.startsWith("+") ? recipient.substring(1) : recipient;
    }
}
