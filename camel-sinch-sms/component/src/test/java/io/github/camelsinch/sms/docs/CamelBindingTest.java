/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What {@code bindTo} does to contexts of all kinds. */
class CamelBindingTest {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH
            = SinchSmsSimulatorExtension.builder().simulator(sms -> sms.servicePlanId("my-plan").token("my-token")).build();

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void aContextThatRunsIsBound() throws Exception {
        context.start();

        SINCH.bindTo(context);

        sends();
    }

    @Test
    void aComponentThatIsThereWithAProjectIsBoundToThePlan() throws Exception {
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setRegion("eu");
        component.getConfiguration().setProjectId("project");
        component.getConfiguration().setClientId("client");
        component.getConfiguration().setClientSecret("secret");
        context.addComponent("sinch-sms", component);

        SINCH.bindTo(context).start();

        sends();
    }

    private void sends() throws Exception {
        context.createProducerTemplate().sendBody("sinch-sms:send?from=Acme&to=+46701740605", "Hi");
        SINCH.messages().to("+46701740605").withText("Hi").awaitOne();
    }

    @Test
    void aContextWithEndpointsIsRefused() throws Exception {
        context.start();
        context.getEndpoint("sinch-sms:segment");

        assertThatThrownBy(() -> SINCH.bindTo(context)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("bindTo: the context has endpoints of sinch-sms already");
    }

    @Test
    void aContextWithoutTheComponentIsRefused() {
        context.setAutoCreateComponents(false);

        assertThatThrownBy(() -> SINCH.bindTo(context)).isInstanceOf(IllegalStateException.class)
                .hasMessage("bindTo: there is no component sinch-sms; is camel-sinch-sms on the class path?");
    }
}
