/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.util.List;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.plan.PacingUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;

/** The two ways through Camel: this component, and what a route without it looks like. */
final class CamelRoutes {

    /** Above what is possible, so that pacing is on and does not hold anything up. */
    private static final double RATE = 1_000_000;

    private CamelRoutes() {
    }

    /**
     * This component, paced and with its ledger in memory.
     *
     * @param continueOn {@code io} or {@code worker}
     */
    static PeerClient component(String baseUrl, int connections, String continueOn) throws Exception {
        return new CamelRoute(new RouteBuilder() {
            @Override
            public void configure() {
                SinchSmsComponent component = getContext().getComponent("sinch-sms", SinchSmsComponent.class);
                component.getConfiguration().setBaseUrl(baseUrl);
                component.getConfiguration().setServicePlanId(PeerClient.PLAN);
                component.getConfiguration().setToken(PeerClient.TOKEN);
                // of these one is kept free for look-ups and what is urgent
                component.getConfiguration().setMaxInFlight(connections + 1);
                component.getPacing().setMessagesPerSecond(RATE);
                component.getPacing().setPacingUnit(PacingUnit.REQUEST);
                component.getPacing().setMaxPending(100_000);
                from("direct:send").to("sinch-sms:send?from=" + PeerClient.FROM + "&continueOn=" + continueOn);
            }
        }, new CamelRoute.Message() {
            @Override
            public void fill(Exchange exchange, List<String> to) {
                exchange.getMessage().setBody(PeerClient.TEXT);
                exchange.getMessage().setHeader(SinchSmsConstants.TO, to);
            }

            @Override
            public String id(Exchange exchange) {
                return exchange.getMessage().getHeader(SinchSmsConstants.BATCH_ID, String.class);
            }
        }, false);
    }

    /** Marshal, camel-http with as many connections, unmarshal. */
    static PeerClient http(String baseUrl, int connections) throws Exception {
        return new CamelRoute(httpRoute(baseUrl, connections), new CamelRoute.Message() {
            @Override
            public void fill(Exchange exchange, List<String> to) {
                exchange.getMessage().setBody(new Outgoing(PeerClient.FROM, to, PeerClient.TEXT));
            }

            @Override
            public String id(Exchange exchange) {
                return ((Answer) exchange.getMessage().getBody()).id();
            }
        }, true);
    }

    /** From {@code direct:send}, of an {@link Outgoing} to an {@link Answer}. */
    static RouteBuilder httpRoute(String baseUrl, int connections) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send")
                        .marshal(new JacksonDataFormat(Outgoing.class))
                        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                        .setHeader("Authorization", constant("Bearer " + PeerClient.TOKEN))
                        .to(baseUrl + "/xms/v1/" + PeerClient.PLAN + "/batches?connectionsPerRoute=" + connections
                            + "&maxTotalConnections=" + connections)
                        .unmarshal(new JacksonDataFormat(Answer.class));
            }
        };
    }
}
