/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.util.Map;

import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SinchSmsSimulatorExtension.class)
class PlainContextTest {

    @Test
    void theCustomerIsTold(SinchSmsSimulatorExtension sinch) throws Exception {
        try (CamelContext context = sinch.bindTo(new DefaultCamelContext())) {
            context.addRoutes(new OrderRoute());
            context.start();
            context.createProducerTemplate().sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way",
                    Map.of("phone", "+46701740605", "order", "4711"));
        }
        sinch.messages().to("+46701740605").delivered().awaitOne();
    }
}
