/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.camel;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.PropertyConfigurer;

/**
 * Has the {@code sinch-sms} component of a Camel context talk to a simulator. Where options come from properties (Camel
 * Main, Spring Boot, Quarkus), {@link SinchSmsSimulator#properties()} is the way instead.
 */
public final class CamelBinding {

    private static final String SCHEME = "sinch-sms";

    private CamelBinding() {
    }

    /**
     * Sets the component's account, as options that all its endpoints start from. An endpoint whose URI names another
     * account or address keeps it.
     *
     * @param  <C>                   the type of the context
     * @param  simulator             that runs
     * @param  context               started or not, before it has endpoints of the component
     * @return                       the context
     * @throws IllegalStateException if there are such endpoints already, or the component is not on the class path
     */
    public static <C extends CamelContext> C bind(SinchSmsSimulator simulator, C context) {
        if (context.getEndpoints().stream().anyMatch(endpoint -> endpoint.getEndpointUri().contains(SCHEME + ":"))) {
            throw new IllegalStateException(
                    "bindTo: the context has endpoints of " + SCHEME + " already, which would keep talking to Sinch; bind it "
                                            + "before its routes are added");
        }
        Component component = context.getComponent(SCHEME);
        if (component == null) {
            throw new IllegalStateException(
                    "bindTo: there is no component " + SCHEME + "; is camel-sinch-sms on the class path?");
        }
        PropertyConfigurer configurer = component.getComponentPropertyConfigurer();
        options(simulator).forEach((option, value) -> {
            if (!configurer.configure(context, component, option, value, false)) {
                throw new IllegalStateException("bindTo: the component " + SCHEME + " has no option " + option);
            }
        });
        return context;
    }

    private static Map<String, Object> options(SinchSmsSimulator simulator) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("baseUrl", simulator.baseUrl());
        options.put("servicePlanId", simulator.servicePlanId());
        options.put("token", simulator.token());
        // an account of a project would contradict the plan's
        options.put("projectId", null);
        options.put("clientId", null);
        options.put("clientSecret", null);
        return options;
    }
}
