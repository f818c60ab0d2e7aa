/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.SinchSmsComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Sets the options {@code camel.component.sinch-sms.*} on the component {@code sinch-sms}. An unknown option fails the
 * start. Other components of this type, which an application makes itself under other names, stay as they were made.
 * Off with {@code camel.component.sinch-sms.enabled=false}.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({ "camel.component", "camel.component.sinch-sms" })
@EnableConfigurationProperties({ ComponentConfigurationProperties.class, SinchSmsComponentConfiguration.class })
@Import(SinchSmsComponentConverter.class)
public class SinchSmsComponentAutoConfiguration {

    private static final String NAME = "sinch-sms";

    /** Not options of the component. */
    private static final List<String> OF_THE_STARTER = List.of("enabled", "customizer", "simulator");
    /** Groups of options, which are set before the single options that are in them. */
    private static final List<String> GROUPS = List.of("configuration", "pacing", "safety");

    /**
     * What Camel runs on the component when it makes it.
     *
     * @param  camelContext  the context
     * @param  configuration the properties
     * @param  environment   where they come from
     * @return               sets the options that are given
     */
    @Lazy
    @Bean
    public ComponentCustomizer configureSinchSmsComponent(
            CamelContext camelContext, SinchSmsComponentConfiguration configuration, Environment environment) {
        return new ComponentCustomizer() {
            @Override
            public void configure(String name, Component target) {
                CamelPropertiesHelper.setCamelProperties(camelContext, target, options(camelContext, configuration), true);
            }

            @Override
            public boolean isEnabled(String name, Component target) {
                return NAME.equals(name) && target instanceof SinchSmsComponent && HierarchicalPropertiesEvaluator
                        .evaluate(environment, "camel.component.customizer", "camel.component.sinch-sms.customizer");
            }
        };
    }

    /** Not lazy: what is wrong with the account is told before anything starts. */
    @Bean
    AccountProperties sinchSmsAccountProperties(SinchSmsComponentConfiguration configuration) {
        return new AccountProperties(configuration);
    }

    private static Map<String, Object> options(CamelContext camelContext, SinchSmsComponentConfiguration configuration) {
        Map<String, Object> given = CamelPropertiesHelper.getNonNullProperties(camelContext, configuration);
        given.keySet().removeAll(OF_THE_STARTER);
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String group : GROUPS) {
            if (given.containsKey(group)) {
                ordered.put(group, given.remove(group));
            }
        }
        ordered.putAll(given);
        return ordered;
    }
}
