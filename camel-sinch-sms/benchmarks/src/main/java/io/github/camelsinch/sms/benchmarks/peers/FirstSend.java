/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.lang.management.ManagementFactory;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * A Camel Main, in a process of its own and cold, that does nothing, or sends one message. Prints the milliseconds from
 * the start of the virtual machine until the route that does nothing has answered, or the message was accepted.
 */
public final class FirstSend {

    private FirstSend() {
    }

    /**
     * @param  args      {@code nothing} or {@code send}, base URL
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        boolean sends = "send".equals(args[0]);
        Main main = new Main();
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                if (sends) {
                    from("direct:first").to("sinch-sms:send?from=" + PeerClient.FROM + "&to=46701000000");
                } else {
                    from("direct:first").setBody(constant("nothing"));
                }
            }
        });
        if (sends) {
            main.addInitialProperty("camel.component.sinch-sms.servicePlanId", PeerClient.PLAN);
            main.addInitialProperty("camel.component.sinch-sms.token", PeerClient.TOKEN);
            main.addInitialProperty("camel.component.sinch-sms.baseUrl", args[1]);
        }
        main.start();
        CamelContext context = main.getCamelContext();
        context.createProducerTemplate().requestBody("direct:first", PeerClient.TEXT);
        System.out.println(System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
        Runtime.getRuntime().halt(0);
    }
}
