/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.camelsinch.sms.ConnectionConfiguration;
import io.github.camelsinch.sms.PacingConfiguration;
import io.github.camelsinch.sms.SafetyConfiguration;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.pacing.Pacer;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/**
 * Turns {@code #name} or {@code #bean:name} into the bean of that name, for the options that are beans.
 */
@Component
@ConfigurationPropertiesBinding
public class SinchSmsComponentConverter implements GenericConverter {

    private static final Set<ConvertiblePair> BEANS = Stream
            .of(ConnectionConfiguration.class, PacingConfiguration.class, SafetyConfiguration.class, SendLedger.class,
                    Pacer.class, ProxyManager.class, SSLContextParameters.class)
            .map(type -> new ConvertiblePair(String.class, type)).collect(Collectors.toUnmodifiableSet());

    private final BeanFactory beans;

    /**
     * @param beans where the beans are
     */
    public SinchSmsComponentConverter(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return BEANS;
    }

    @Override
    public Object convert(Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        String reference = (String) source;
        if (!reference.startsWith("#")) {
            throw new IllegalArgumentException("'" + reference + "' is no reference to a bean: write #name");
        }
        String name = reference.startsWith("#bean:") ? reference.substring("#bean:".length()) : reference.substring(1);
        return beans.getBean(name, targetType.getType());
    }
}
