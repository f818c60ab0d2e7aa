/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.time.Duration;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.camel.CamelBinding;
import io.github.camelsinch.sms.simulator.check.SimulatorChecks;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The part of the page for other test frameworks. */
class WithoutJUnitTest {

    @Test
    void anyTestFrameworkWillDo() throws Exception {
        try (SinchSmsSimulator simulator = SinchSmsSimulator.builder().start();
             CamelContext context = CamelBinding.bind(simulator, new DefaultCamelContext())) {
            SimulatorChecks sinch = SimulatorChecks.of(simulator).within(Duration.ofSeconds(5));
            context.addRoutes(new OrderRoute());
            context.start();
            context.createProducerTemplate().sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way",
                    Map.of("phone", "+46701740605", "order", "4711"));
            sinch.messages().to("+46701740605").delivered().awaitOne();
        }
    }
}
