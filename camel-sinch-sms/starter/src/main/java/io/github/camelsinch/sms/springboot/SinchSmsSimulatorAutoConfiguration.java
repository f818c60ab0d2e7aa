/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import io.github.camelsinch.sms.ConnectionConfiguration;
import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * With {@code camel.component.sinch-sms.simulator.enabled=true} a simulator runs in this JVM, as a bean that tests can
 * ask, and every component of this type talks to it, whatever account and URL are configured; an application may bring
 * a {@link SinchSmsSimulator} bean of its own. Without camel-sinch-sms-simulator on the class path the property fails
 * the start: an application that has it by mistake in production neither sends for real nor swallows messages.
 */
@AutoConfiguration(after = SinchSmsComponentAutoConfiguration.class)
@ConditionalOnProperty("camel.component.sinch-sms.simulator.enabled")
public class SinchSmsSimulatorAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "io.github.camelsinch.sms.simulator.SinchSmsSimulator")
    static class Present {

        private static final Logger LOG = LoggerFactory.getLogger(SinchSmsSimulatorAutoConfiguration.class);

        @Bean
        @ConditionalOnMissingBean
        SinchSmsSimulator sinchSmsSimulator(ObjectProvider<SinchSmsComponentConfiguration> configuration) {
            // without it routes would send for real, which the property says they must not
            SimulatorProperties properties = configuration.stream().findFirst().orElseThrow(() -> new IllegalStateException(
                    "camel.component.sinch-sms.simulator.enabled=true needs the component's auto-configuration, which"
                                                                                                                            + " camel.component.sinch-sms.enabled=false or camel.component.enabled=false"
                                                                                                                            + " turns off"))
                    .getSimulator();
            return SinchSmsSimulator.builder().port(properties.getPort())
                    .messagesPerSecond(properties.getMessagesPerSecond()).start();
        }

        @Bean
        ComponentCustomizer sinchSmsComponentToSimulator(SinchSmsSimulator simulator) {
            LOG.warn("camel.component.sinch-sms.simulator.enabled: no SMS is sent, all of them end at the simulator {}",
                    simulator.baseUrl());
            return new ComponentCustomizer() {
                @Override
                public void configure(String name, Component target) {
                    sendTo(simulator, ((SinchSmsComponent) target).getConfiguration());
                }

                @Override
                public boolean isEnabled(String name, Component target) {
                    return target instanceof SinchSmsComponent;
                }

                @Override
                public int getOrder() {
                    return LOWEST;
                }
            };
        }

        /** A simulator gets no real credential, and nothing stands between it and this JVM. */
        private static void sendTo(SinchSmsSimulator simulator, ConnectionConfiguration connection) {
            connection.setBaseUrl(simulator.baseUrl());
            connection.setServicePlanId(simulator.servicePlanId());
            connection.setToken(simulator.token());
            connection.setProjectId(null);
            connection.setClientId(null);
            connection.setClientSecret(null);
            connection.setProxyHost(null);
            connection.setProxyPort(null);
            connection.setProxyAuthUsername(null);
            connection.setProxyAuthPassword(null);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("io.github.camelsinch.sms.simulator.SinchSmsSimulator")
    static class Absent {

        Absent() {
            throw new IllegalStateException(
                    "camel.component.sinch-sms.simulator.enabled=true needs"
                                            + " io.github.camelsinch:camel-sinch-sms-simulator on the class path");
        }
    }
}
