/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import io.github.camelsinch.sms.ConnectionConfiguration;
import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The one property that puts a simulator in the place of Sinch. */
class SimulatorTest {

    private static final String ON = "camel.component.sinch-sms.simulator.enabled=true";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class, SinchSmsComponentAutoConfiguration.class,
                    SinchSmsSimulatorAutoConfiguration.class));

    @Test
    void thereIsNoneUnlessAskedFor() {
        application.run(context -> assertThat(context).doesNotHaveBean(SinchSmsSimulator.class));
        application.withPropertyValues("camel.component.sinch-sms.simulator.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(SinchSmsSimulator.class));
    }

    @Test
    void whateverAccountIsConfiguredTheSimulatorGetsTheCallsAndNoCredential() {
        application.withPropertyValues(ON, "camel.component.sinch-sms.base-url=https://us.sms.api.sinch.com",
                "camel.component.sinch-sms.service-plan-id=real-plan", "camel.component.sinch-sms.token=real-token",
                "camel.component.sinch-sms.project-id=real-project", "camel.component.sinch-sms.client-id=real-key",
                "camel.component.sinch-sms.client-secret=real-secret", "camel.component.sinch-sms.proxy-host=proxy.example",
                "camel.component.sinch-sms.proxy-port=3128",
                "camel.component.sinch-sms.max-in-flight=8")
                .run(context -> {
                    ConnectionConfiguration connection = connection(context, "sinch-sms");
                    SinchSmsSimulator simulator = context.getBean(SinchSmsSimulator.class);
                    assertThat(connection.getBaseUrl()).isEqualTo(simulator.baseUrl());
                    assertThat(connection.getServicePlanId()).isEqualTo(simulator.servicePlanId());
                    assertThat(connection.getToken()).isEqualTo(simulator.token());
                    assertThat(connection.getProjectId()).isNull();
                    assertThat(connection.getClientId()).isNull();
                    assertThat(connection.getClientSecret()).isNull();
                    assertThat(connection.getProxyHost()).isNull();
                    assertThat(connection.getProxyPort()).isNull();
                    assertThat(connection.getMaxInFlight()).isEqualTo(8);
                });
    }

    @Test
    void itNeedsNoAccountWhereThePropertiesNameVariablesThatAreNotSet() {
        application.withPropertyValues(ON, "camel.component.sinch-sms.token=${NO_SUCH_VARIABLE}",
                "camel.component.sinch-sms.service-plan-id=")
                .run(context -> assertThat(connection(context, "sinch-sms").getToken())
                        .isEqualTo(context.getBean(SinchSmsSimulator.class).token()));
    }

    @Test
    void whereTheComponentIsNotConfiguredByPropertiesTheApplicationDoesNotStart() {
        application.withPropertyValues(ON, "camel.component.sinch-sms.enabled=false").run(context -> assertThat(context)
                .getFailure().rootCause().hasMessageContaining("camel.component.sinch-sms.enabled=false"));
    }

    @Test
    void componentsThatAnApplicationMakesItselfTalkToItToo() {
        application.withPropertyValues(ON).withBean("marketing-sms", SinchSmsComponent.class)
                .run(context -> assertThat(connection(context, "marketing-sms").getBaseUrl())
                        .isEqualTo(context.getBean(SinchSmsSimulator.class).baseUrl()));
    }

    @Test
    void anApplicationBringsASimulatorOfItsOwn() {
        SinchSmsSimulator own = SinchSmsSimulator.builder().servicePlanId("own-plan").start();
        application.withPropertyValues(ON).withBean(SinchSmsSimulator.class, () -> own).run(context -> {
            assertThat(context).getBean(SinchSmsSimulator.class).isSameAs(own);
            assertThat(connection(context, "sinch-sms").getServicePlanId()).isEqualTo("own-plan");
        });
    }

    @Test
    void whereItIsNotOnTheClassPathTheApplicationDoesNotStart() {
        application.withPropertyValues(ON).withClassLoader(new FilteredClassLoader(SinchSmsSimulator.class))
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContainingAll(
                        "camel.component.sinch-sms.simulator.enabled", "io.github.camelsinch:camel-sinch-sms-simulator"));
    }

    @Test
    void withoutItNothingIsMissed() {
        application.withClassLoader(new FilteredClassLoader(SinchSmsSimulator.class))
                .run(context -> assertThat(connection(context, "sinch-sms").getBaseUrl()).isNull());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void itIsAnnounced(CapturedOutput output) {
        application.withPropertyValues(ON).run(context -> {
            connection(context, "sinch-sms");
            assertThat(output).contains("WARN").contains("no SMS is sent")
                    .contains(context.getBean(SinchSmsSimulator.class).baseUrl());
        });
    }

    private static ConnectionConfiguration connection(ApplicationContext context, String component) {
        return context.getBean(CamelContext.class).getComponent(component, SinchSmsComponent.class).getConfiguration();
    }
}
