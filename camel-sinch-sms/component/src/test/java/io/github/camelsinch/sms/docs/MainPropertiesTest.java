/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.util.Map;

import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MainPropertiesTest {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.create();

    @Test
    void theCustomerIsTold() throws Exception {
        Main main = new Main();
        SINCH.properties().forEach(main::addOverrideProperty);
        main.configure().addRoutesBuilder(new OrderRoute());
        main.start();
        try {
            main.getCamelTemplate().sendBodyAndHeaders("direct:order-shipped", "Your parcel is on its way",
                    Map.of("phone", "+46701740605", "order", "4711"));
        } finally {
            main.stop();
        }
        SINCH.messages().to("+46701740605").delivered().awaitOne();
    }
}
