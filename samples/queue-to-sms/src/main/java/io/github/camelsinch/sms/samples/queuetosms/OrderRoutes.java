/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.queuetosms;

import io.github.camelsinch.sms.SinchSmsConstants;
import org.apache.camel.builder.RouteBuilder;

/**
 * What to copy: a message of the queue becomes an SMS, then a receipt, and only then leaves the queue.
 *
 * <p>
 * The body is the text. Two JMS properties come with it: {@code orderId}, which the shop gives an order once, and
 * {@code phone}.
 */
public class OrderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // what fails goes back to the queue: the broker counts attempts, waits between them and puts dead letters aside
        errorHandler(noErrorHandler());

        from("activemq6:queue:orders").routeId("orders")
                .setHeader(SinchSmsConstants.TO, header("phone"))
                // a message that comes again has the same order's number, so it is the same send
                .to("sinch-sms:send?from=Parcels&sendKey=order-${header.orderId}&sendLedger=#ledger")
                .setBody(header(SinchSmsConstants.BATCH_ID))
                .to("file:{{queue-to-sms.data}}/receipts?fileName=${header.orderId}.txt");
    }
}
