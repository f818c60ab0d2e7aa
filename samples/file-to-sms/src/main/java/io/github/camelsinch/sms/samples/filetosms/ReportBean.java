/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.samples.filetosms.track.Report;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;
import java.time.Clock;
import org.apache.camel.Handler;

/**
 * Takes delivery reports from the route to the books.
 *
 * @param settlements the books
 * @param clock       for reports without a time
 */
public record ReportBean(Settlements settlements, Clock clock) {

    /**
     * @param report a final report
     */
    @Handler
    public void settle(RecipientDeliveryReport report) {
        settlements.settle(new Report(
                Long.parseLong(report.recipient()),
                report.batchId(),
                report.status().value(),
                report.code() == null ? 0 : report.code(),
                report.at() == null ? clock.instant() : report.at()));
    }
}
