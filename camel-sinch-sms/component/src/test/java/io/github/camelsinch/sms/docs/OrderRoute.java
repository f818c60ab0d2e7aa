/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import org.apache.camel.builder.RouteBuilder;

/** The route that is tested on the page about testing routes. */
class OrderRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:order-shipped")
                .setHeader("CamelSinchSmsTo", simple("${header.phone}"))
                .to("sinch-sms:send?from=Acme&sendKey=${header.order}");
    }
}
