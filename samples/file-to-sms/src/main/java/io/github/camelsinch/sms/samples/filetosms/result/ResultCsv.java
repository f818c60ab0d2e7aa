/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.Settlement;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;

/**
 * Writes {@code result.csv}: who got it, who did not, and why, a row for each row that was to be sent.
 */
public final class ResultCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX")
            .withZone(ZoneOffset.UTC);

    private ResultCsv() {
    }

    /**
     * @param  path        the file
     * @param  recipients  the rows
     * @param  settlements what became of them
     * @throws IOException when it cannot be written
     */
    public static void write(Path path, RecipientTable recipients, Settlements settlements) throws IOException {
        try (CsvFile file = new CsvFile(
                path, "row", "to", "batch_id", "status", "code", "reason", "parts", "submitted_at", "settled_at")) {
            for (int i = 0; i < recipients.size(); i++) {
                Settlement settlement = settlements.get(i);
                file.row(
                        recipients.row(i),
                        "+" + recipients.msisdn(i),
                        settlement.batchId(),
                        status(settlement),
                        settlement.settled() ? settlement.code() : null,
                        settlement.settled() ? StatusReason.of(settlement.code()) : null,
                        recipients.parts(i),
                        time(settlement.submittedAt()),
                        time(settlement.settledAt()));
            }
        }
    }

    private static String status(Settlement settlement) {
        return settlement.settled() ? settlement.status() : settlement.stage().label();
    }

    private static String time(Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }
}
