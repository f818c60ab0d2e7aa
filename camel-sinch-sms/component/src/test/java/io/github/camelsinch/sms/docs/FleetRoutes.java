/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import org.apache.camel.builder.RouteBuilder;

/** The routes of the page about several nodes, in Java. */
public class FleetRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("jms:queue:sms?transacted=true&concurrentConsumers=20").routeId("send")
                .errorHandler(noErrorHandler())
                .setHeader("CamelSinchSmsTo", header("phone"))
                .to("sinch-sms:send?from=Acme&sendKey=order-${header.orderId}");

        from("sinch-sms:deliveryReports?idempotentRepository=#handled&positionRepository=#positions&since=1h"
             + "&scheduler=quartz&scheduler.cron=0/10+*+*+*+*+?&scheduler.triggerId=reports&scheduler.triggerGroup=sms")
                .routeId("reports")
                .log("${header.CamelSinchSmsReference} ${header.CamelSinchSmsStatus} ${header.CamelSinchSmsCode}");
    }
}
