/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.util.List;

import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.simulator.wire.Timestamps;

/**
 * Writes messages as CSV (RFC 4180): a header, CRLF, a cell quoted where it must be. Cells have the data and nothing
 * else; whoever opens it in a spreadsheet should import texts as text.
 */
final class CsvWriter {

    private static final String HEADER
            = "number,from,text,parts,encoding,status,code,at,batch_id,client_reference";

    private CsvWriter() {
    }

    static String write(List<SimulatedMessage> messages) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (SimulatedMessage message : messages) {
            cell(csv, message.number()).append(',');
            cell(csv, message.from()).append(',');
            cell(csv, message.text()).append(',').append(message.parts()).append(',');
            cell(csv, message.encoding() == null ? null : message.encoding().name()).append(',');
            cell(csv, message.status().wireName()).append(',').append(message.code()).append(',');
            cell(csv, Timestamps.write(message.at())).append(',');
            cell(csv, message.batchId()).append(',');
            cell(csv, message.clientReference()).append("\r\n");
        }
        return csv.toString();
    }

    /** {@code null} is an empty cell. */
    private static StringBuilder cell(StringBuilder csv, String value) {
        if (value == null) {
            return csv;
        }
        boolean quoted = value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? csv.append('"').append(value.replace("\"", "\"\"")).append('"') : csv.append(value);
    }
}
