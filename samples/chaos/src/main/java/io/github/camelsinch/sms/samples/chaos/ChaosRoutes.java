/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.chaos;

import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.camel.builder.RouteBuilder;

/**
 * What to copy: a send that is tried again until it succeeds, and reports that are handled once. The body of
 * {@code direct:order} is the text; headers are {@code order}, which the shop gives an order once, and
 * {@code CamelSinchSmsTo}.
 */
public class ChaosRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // the component has tried three times when it throws one of these. A redelivery has the same key, so it goes on where
        // the send stopped: what is in doubt is looked up at Sinch before anything is posted
        onException(SinchSmsThrottledException.class, SinchSmsUnavailableException.class, SinchSmsInDoubtException.class)
                .maximumRedeliveries(10).redeliveryDelay(500).useExponentialBackOff().backOffMultiplier(2)
                .maximumRedeliveryDelay(60_000);

        from("direct:order").routeId("order")
                .to("sinch-sms:send?from=Parcels&sendKey=order-${header.order}&sendLedger=#ledger");

        // late reports are found by reading again, and known by their key when they were handled before
        from("sinch-sms:deliveryReports?idempotentRepository=#handled&positionRepository=#positions"
             + "&delay={{reports.delay}}&windowMargin={{reports.margin}}")
                .routeId("reports")
                .to("direct:report");
    }
}
