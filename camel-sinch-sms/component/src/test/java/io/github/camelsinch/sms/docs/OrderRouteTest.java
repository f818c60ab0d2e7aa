/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.util.Map;

import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderRouteTest extends CamelTestSupport {
    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        return SINCH.bindTo(super.createCamelContext());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new OrderRoute();
    }

    @Test
    void theCustomerIsTold() {
        template.sendBodyAndHeaders("direct:order-shipped", "Your parcel is here", Map.of("phone", "+46701740605", "order", 1));
        SINCH.messages().to("+46701740605").containing("parcel").delivered().awaitOne();
    }
}
