/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.util.List;

import io.github.camelsinch.sms.benchmarks.CpuClock;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * A Camel Main, in a process of its own and cold, that does nothing, or sends one message. Prints the milliseconds from
 * the start of the virtual machine until the route that does nothing has answered, or the message was accepted, and
 * those of processor time, the compiler's with them.
 */
public final class FirstSend {

    private static final String RECIPIENT = "46701000000";
    private static final int CONNECTIONS = 64;

    /** What it does. */
    enum What {

        NOTHING("that does nothing"),
        CAMEL_HTTP("that sends by camel-http + camel-jackson"),
        COMPONENT("that sends by sinch-sms");

        private final String label;

        What(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private FirstSend() {
    }

    /**
     * @param  args      name of {@link What}, base URL
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        What what = What.valueOf(args[0]);
        Main main = new Main();
        main.configure().addRoutesBuilder(route(what, args[1]));
        if (what == What.COMPONENT) {
            main.addInitialProperty("camel.component.sinch-sms.servicePlanId", PeerClient.PLAN);
            main.addInitialProperty("camel.component.sinch-sms.token", PeerClient.TOKEN);
            main.addInitialProperty("camel.component.sinch-sms.baseUrl", args[1]);
        }
        main.start();
        Object body = what == What.CAMEL_HTTP
                ? new Outgoing(PeerClient.FROM, List.of(RECIPIENT), PeerClient.TEXT) : PeerClient.TEXT;
        main.getCamelContext().createProducerTemplate().requestBody("direct:send", body);
        long wallMillis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(wallMillis + " " + CpuClock.nanosWithCompiler() / 1_000_000);
        Runtime.getRuntime().halt(0);
    }

    private static RouteBuilder route(What what, String baseUrl) {
        return switch (what) {
            case NOTHING -> new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").setBody(constant("nothing"));
                }
            };
            case CAMEL_HTTP -> CamelRoutes.httpRoute(baseUrl, CONNECTIONS);
            case COMPONENT -> new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to("sinch-sms:send?from=" + PeerClient.FROM + "&to=" + RECIPIENT);
                }
            };
        };
    }
}
