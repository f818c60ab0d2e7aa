/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/**
 * A report with its key. It is named by the thread that read it, which has it at hand.
 *
 * @param report as Sinch gave it
 * @param key    names it
 */
record NamedReport(RecipientDeliveryReport report, ReportKey key) {

    private static final Comparator<NamedReport> OLDEST_FIRST = Comparator.comparing(
            named -> named.report.at(), Comparator.nullsFirst(Comparator.<Instant> naturalOrder()));

    /** Names the reports of a page. */
    static void add(List<RecipientDeliveryReport> page, ReportKeys keys, List<NamedReport> to) {
        for (RecipientDeliveryReport report : page) {
            to.add(new NamedReport(report, keys.of(report)));
        }
    }

    static void sort(List<NamedReport> reports) {
        reports.sort(OLDEST_FIRST);
    }
}
