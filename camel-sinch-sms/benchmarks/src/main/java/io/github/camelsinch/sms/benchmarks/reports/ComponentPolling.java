/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The polling consumer, with its own memory, in a process of its own. */
public final class ComponentPolling {

    private ComponentPolling() {
    }

    /**
     * Polls until all reports came; prints what the tally says.
     *
     * @param  args      base URL, how many reports, and {@code slow} if some of them take long
     * @throws Exception if it cannot run
     */
    public static void main(String[] args) throws Exception {
        Tally tally = new Tally(Integer.parseInt(args[1]), "slow".equals(args[2]));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            SinchSmsComponent component = new SinchSmsComponent();
            component.getConfiguration().setBaseUrl(args[0]);
            component.getConfiguration().setServicePlanId("plan");
            component.getConfiguration().setToken("token");
            context.addComponent("sinch-sms", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("sinch-sms:deliveryReports?since=1d&initialDelay=0&greedy=true")
                            .process(exchange -> tally
                                    .take(exchange.getMessage().getBody(RecipientDeliveryReport.class).recipient()));
                }
            });
            context.start();
            System.out.println(tally.result());
        }
    }
}
