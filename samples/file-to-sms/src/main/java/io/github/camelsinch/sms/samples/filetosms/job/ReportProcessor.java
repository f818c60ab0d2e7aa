/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Clock;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.samples.filetosms.track.Report;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Takes delivery reports from the route to the books.
 *
 * @param settlements the books
 * @param clock       for reports without a time
 */
record ReportProcessor(Settlements settlements, Clock clock) implements Processor {

    @Override
    public void process(Exchange exchange) {
        RecipientDeliveryReport report = exchange.getMessage().getBody(RecipientDeliveryReport.class);
        settlements.settle(new Report(
                Long.parseLong(report.recipient()),
                report.batchId(),
                report.status().value(),
                report.code() == null ? 0 : report.code(),
                report.at() == null ? clock.instant() : report.at()));
    }
}
