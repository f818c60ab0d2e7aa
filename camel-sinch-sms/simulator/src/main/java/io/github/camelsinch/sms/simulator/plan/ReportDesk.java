/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.report.BatchReport;
import io.github.camelsinch.sms.simulator.report.Page;
import io.github.camelsinch.sms.simulator.report.Poison;
import io.github.camelsinch.sms.simulator.report.RecipientReport;
import io.github.camelsinch.sms.simulator.report.ReportFilter;
import io.github.camelsinch.sms.simulator.report.StatusRows;
import io.github.camelsinch.sms.simulator.script.ReportScripts;

/**
 * Writes delivery reports from what the plan knows. Not thread-safe.
 */
final class ReportDesk {

    private static final int CODE_QUEUED = 400;

    private final FinishedLog log;
    private final Readings readings;
    private final ReportScripts scripts;

    ReportDesk(FinishedLog log, Readings readings, ReportScripts scripts) {
        this.log = log;
        this.readings = readings;
        this.scripts = scripts;
    }

    /**
     * A scheduled batch shows its numbers as queued; its groups are not looked up yet. One cancelled before is empty.
     */
    BatchReport ofBatch(Batch batch, boolean full, ReportFilter filter) {
        StatusRows rows = new StatusRows(filter, full);
        MessageTable table = batch.messages();
        int total = 0;
        if (table != null) {
            boolean parts = readings.totalMessageCount() == Readings.TotalMessageCount.PARTS;
            for (int i = 0; i < table.size(); i++) {
                rows.add(table.number(i), table.status(i), table.code(i));
                total += parts ? table.parts(i) : 1;
            }
        } else if (batch.isScheduled()) {
            for (long number : batch.definition().to().numbers()) {
                rows.add(number, DeliveryStatus.QUEUED, CODE_QUEUED);
                total++;
            }
        }
        return new BatchReport(
                batch.definition().content().isMedia(), batch.id(), total, rows.toList(),
                batch.definition().clientReference());
    }

    /** {@code null} if the batch has no message to the number. */
    RecipientReport ofRecipient(Batch batch, long number) {
        MessageTable table = batch.messages();
        if (table != null) {
            int message = table.indexOf(number);
            return message < 0 ? null : ofMessage(batch, message);
        }
        for (long scheduled : batch.isScheduled() ? batch.definition().to().numbers() : new long[0]) {
            if (scheduled == number) {
                return new RecipientReport(
                        batch.definition().content().isMedia(), batch.id(), Msisdn.digits(number), CODE_QUEUED,
                        DeliveryStatus.QUEUED, batch.createdAt(), null, batch.definition().clientReference(), null,
                        Poison.NONE);
            }
        }
        return null;
    }

    Page<RecipientReport> finished(ReportQuery query, Page.Request page) {
        Collector collector = new Collector(query, page);
        boolean received = readings.reportDates() == Readings.ReportDates.RECEIVED;
        long from = received ? Long.MIN_VALUE : query.startDate().toEpochMilli();
        long until = received || query.endDate() == null ? Long.MAX_VALUE : query.endDate().toEpochMilli();
        log.newestFirst(from, until, collector);
        return new Page<>(collector.matches, page.number(), collector.reports);
    }

    RecipientReport ofMessage(Batch batch, int message) {
        MessageTable table = batch.messages();
        DeliveryStatus status = table.status(message);
        Instant at = Instant.ofEpochMilli(table.sinceMillis(message));
        boolean byCarrier = status == DeliveryStatus.DELIVERED || status == DeliveryStatus.FAILED
                || status == DeliveryStatus.DELETED;
        return new RecipientReport(
                batch.definition().content().isMedia(), batch.id(), Msisdn.digits(table.number(message)),
                table.code(message), status, at, byCarrier ? at.truncatedTo(ChronoUnit.MINUTES) : null,
                batch.definition().clientReference(),
                batch.limitsParts() ? table.parts(message) : null, Poison.NONE);
    }

    /** Counts all matches and writes those of one page. */
    private final class Collector implements FinishedLog.Visitor {

        private final List<RecipientReport> reports = new ArrayList<>();
        private final ReportQuery query;
        private final Page.Request page;
        private final boolean filters;
        private int matches;

        Collector(ReportQuery query, Page.Request page) {
            this.query = query;
            this.page = page;
            this.filters = query.filter().filters() || query.clientReference() != null
                    || readings.reportDates() == Readings.ReportDates.RECEIVED;
        }

        @Override
        public void message(Batch batch, int message) {
            if (filters && !accepts(batch, message)) {
                return;
            }
            if (matches >= page.skip() && reports.size() < page.size()) {
                Poison poison = scripts.of(batch.messages().number(message)).poison();
                reports.add(ofMessage(batch, message).poisoned(poison));
            }
            matches++;
        }

        @Override
        public boolean skips(int messages) {
            if (filters || matches + messages > page.skip() && reports.size() < page.size()) {
                return false;
            }
            matches += messages;
            return true;
        }

        private boolean accepts(Batch batch, int message) {
            MessageTable table = batch.messages();
            return query.filter().accepts(table.status(message), table.code(message))
                    && (query.clientReference() == null
                            || query.clientReference().equals(batch.definition().clientReference()))
                    && (readings.reportDates() == Readings.ReportDates.FINISHED || isReceivedInTime(batch.createdAt()));
        }

        private boolean isReceivedInTime(Instant received) {
            return !received.isBefore(query.startDate())
                    && (query.endDate() == null || received.isBefore(query.endDate()));
        }
    }
}
