/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import org.apache.camel.builder.RouteBuilder;

/** The route of the README in Java. */
class ReadmeRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:order-shipped")
                .setHeader("CamelSinchSmsTo", simple("${header.phone}"))
                .to("sinch-sms:send?from=Acme")
                .log("Accepted as ${header.CamelSinchSmsBatchId}");
    }
}
