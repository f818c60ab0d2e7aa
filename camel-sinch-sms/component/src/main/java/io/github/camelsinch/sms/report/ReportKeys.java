/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.UnreadableReport;
import io.github.camelsinch.sms.ledger.Octets;
import io.github.camelsinch.sms.ledger.Sha256;

/**
 * Names a delivery report: the same for the same plan, batch, recipient, status, code and time, and without the number
 * in it.
 */
public final class ReportKeys {

    private final String plan;

    /**
     * @param plan service plan or project, whichever batches are sent through
     */
    public ReportKeys(String plan) {
        this.plan = plan;
    }

    /**
     * The key of a report.
     *
     * @param  report as Sinch gave it
     * @return        of 32 hexadecimal digits
     */
    public ReportKey of(RecipientDeliveryReport report) {
        String recipient = report.recipient() != null && report.recipient().startsWith("+")
                ? report.recipient().substring(1) : report.recipient();
        Octets identity = new Octets().text(plan).text("|").text(report.batchId()).text("|").text(recipient).text("|")
                .text(report.status() == null ? null : report.status().value()).text("|")
                .text(report.code() == null ? null : report.code().toString()).text("|");
        // of the time the numbers: to write a date out takes longer than all the rest
        Instant at = report.at();
        if (at == null) {
            identity.text(null);
        } else {
            identity.number(at.getEpochSecond()).text(".").number(at.getNano());
        }
        return key(identity.into(Sha256.start()).digest(), at);
    }

    /**
     * The key of a report on a whole batch.
     *
     * @param  report as Sinch gave it
     * @return        of 32 hexadecimal digits
     */
    public ReportKey of(BatchDeliveryReport report) {
        String lines = report.statuses().stream()
                .map(line -> String.join(
                        "|", String.valueOf(line.status()), String.valueOf(line.code()), String.valueOf(line.count()),
                        String.valueOf(line.recipients())))
                .sorted().collect(Collectors.joining("|"));
        return hash(String.join("|", plan, report.type(), report.batchId(), lines), null);
    }

    /**
     * The key of what is no report.
     *
     * @param  unreadable the entry as Sinch wrote it
     * @return            of 32 hexadecimal digits
     */
    public ReportKey of(UnreadableReport unreadable) {
        return hash(plan + "|" + unreadable.json(), null);
    }

    private static ReportKey hash(String identity, Instant at) {
        return key(Sha256.start().digest(identity.getBytes(StandardCharsets.UTF_8)), at);
    }

    private static ReportKey key(byte[] hash, Instant at) {
        ByteBuffer digest = ByteBuffer.wrap(hash);
        return ReportKey.of(digest.getLong(), digest.getLong(), at);
    }
}
