/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.report.CodeClass;
import io.github.camelsinch.sms.report.ListedReport;
import org.apache.camel.Message;

/**
 * Writes a delivery report to a message: the report as the body, and what routes decide by as headers.
 */
final class ReportHeaders {

    private ReportHeaders() {
    }

    static void write(ListedReport listed, Message message) {
        write(listed.report(), listed.key(), message);
        message.setHeader(SinchSmsConstants.LATE, listed.isLate());
    }

    /** A pushed report comes when it comes: it is never late. */
    static void writePushed(RecipientDeliveryReport report, String key, Message message) {
        write(report, key, message);
        message.setHeader(SinchSmsConstants.LATE, false);
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

    static void write(RecipientDeliveryReport report, String key, Message message) {
        message.setBody(report);
        message.setHeader(SinchSmsConstants.BATCH_ID, report.batchId());
        message.setHeader(SinchSmsConstants.RECIPIENT, digits(report.recipient()));
        message.setHeader(SinchSmsConstants.STATUS, report.status() == null ? null : report.status().value());
        message.setHeader(SinchSmsConstants.CODE, report.code());
        message.setHeader(SinchSmsConstants.AT, report.at());
        message.setHeader(SinchSmsConstants.FINAL_STATUS, report.status() != null && report.status().isFinal());
        CodeClass codeClass = CodeClass.of(report.status(), report.code());
        if (codeClass != null) {
            message.setHeader(SinchSmsConstants.CODE_CLASS, codeClass.headerValue());
        }
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
