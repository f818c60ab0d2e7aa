/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms;

import io.github.camelsinch.sms.SinchSmsConstants;
import org.apache.camel.builder.RouteBuilder;

/**
 * What to copy: one route sends, the other one takes what became of it. Everything else in this sample is about files
 * and terminals.
 *
 * <p>
 * The exchange to {@code direct:send} has the recipients as its body, row by row, and the text and sender as headers;
 * the component cuts them into batches, and lets them leave at the plan's rate ({@code messagesPerSecond}, set on the
 * component). Every batch is written down in the ledger before it leaves: the same send key after a crash carries on
 * where that was. Reports are polled, since the job began, so no port has to be open to the internet.
 */
public class FileToSmsRoutes extends RouteBuilder {

    /** The route that sends. */
    public static final String SEND = "direct:send";

    @Override
    public void configure() {
        // what goes wrong is for the caller, who waits for the exchange
        from(SEND).routeId("send").errorHandler(noErrorHandler())
                .to("sinch-sms:send?bodyAs=recipients&clientReference={{job}}&sendLedger=#ledger&sendKey={{job.key}}");

        from("sinch-sms:deliveryReports?clientReference={{job}}&since={{reports.since}}&delay={{reports.delay}}"
             + "&windowMargin={{reports.margin}}&windowOverlap={{reports.overlap}}&exceptionHandler=#reportFailures")
                .routeId("reports")
                .filter(header(SinchSmsConstants.FINAL_STATUS))
                .process("reports");
    }
}
