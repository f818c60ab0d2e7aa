/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelsinch.sms.simulator.report.BatchReport;
import io.github.camelsinch.sms.simulator.report.Page;
import io.github.camelsinch.sms.simulator.report.RecipientReport;
import io.github.camelsinch.sms.simulator.report.StatusRow;

/**
 * Writes delivery reports.
 */
public final class ReportWriter {

    private ReportWriter() {
    }

    /**
     * The report of a batch.
     *
     * @param  report the report
     * @return        JSON
     */
    public static ObjectNode batch(BatchReport report) {
        ObjectNode json = Json.object();
        json.put("type", report.media() ? "delivery_report_mms" : "delivery_report_sms");
        json.put("batch_id", report.batchId());
        json.put("total_message_count", report.totalMessageCount());
        ArrayNode rows = json.putArray("statuses");
        report.rows().forEach(row -> rows.add(row(row)));
        if (report.clientReference() != null) {
            json.put("client_reference", report.clientReference());
        }
        return json;
    }

    private static ObjectNode row(StatusRow row) {
        ObjectNode json = Json.object();
        json.put("code", row.code());
        json.put("status", row.status().wireName());
        json.put("count", row.count());
        if (row.recipients() != null) {
            ArrayNode recipients = json.putArray("recipients");
            row.recipients().forEach(recipients::add);
        }
        return json;
    }

    /**
     * The report of one message.
     *
     * @param  report the report
     * @return        JSON
     */
    public static ObjectNode recipient(RecipientReport report) {
        ObjectNode json = Json.object();
        json.put("type", report.media() ? "recipient_delivery_report_mms" : "recipient_delivery_report_sms");
        json.put("batch_id", report.batchId());
        json.put("recipient", report.recipient());
        json.put("code", report.code());
        json.put("status", report.status().wireName());
        json.put("at", Timestamps.write(report.at()));
        if (report.clientReference() != null) {
            json.put("client_reference", report.clientReference());
        }
        if (report.numberOfParts() != null) {
            json.put("number_of_message_parts", report.numberOfParts());
        }
        if (report.operatorStatusAt() != null) {
            json.put("operator_status_at", Timestamps.writeSeconds(report.operatorStatusAt()));
        }
        return json;
    }

    private static JsonNode element(RecipientReport report) {
        ObjectNode json = recipient(report);
        return switch (report.poison()) {
            case NONE -> json;
            case NOT_AN_OBJECT -> TextNode.valueOf("poison");
            case WITHOUT_FIELDS -> json.retain("type");
            case UNKNOWN_STATUS -> json.put("status", "Teleported");
            case WRONG_TYPES -> {
                json.put("batch_id", 1).put("code", "zero").put("at", "yesterday").putArray("status");
                yield json;
            }
        };
    }

    /**
     * A page of reports.
     *
     * @param  page the page
     * @return      JSON
     */
    public static ObjectNode page(Page<RecipientReport> page) {
        ArrayNode reports = Json.array();
        page.entries().forEach(report -> reports.add(element(report)));
        return Pages.write(page, "delivery_reports", reports);
    }
}
