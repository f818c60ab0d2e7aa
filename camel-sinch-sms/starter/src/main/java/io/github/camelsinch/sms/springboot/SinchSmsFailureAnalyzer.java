/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.FailedToStartRouteException;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in a few lines why an application did not start, where an option of the component is missing or wrong, in the
 * place of Spring Boot's stack trace.
 */
class SinchSmsFailureAnalyzer extends AbstractFailureAnalyzer<SinchSmsValidationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SinchSmsValidationException cause) {
        return new FailureAnalysis(description(rootFailure, cause), action(cause.getName()), cause);
    }

    private String description(Throwable rootFailure, SinchSmsValidationException cause) {
        FailedToStartRouteException route = findCause(rootFailure, FailedToStartRouteException.class);
        return "The sinch-sms component is not configured"
               + (route == null ? "" : " as route '" + route.getRouteId() + "' needs it") + ": " + cause.getName() + " "
               + cause.getRule() + (cause.getMaskedValue() == null ? "." : " (it is " + cause.getMaskedValue() + ").");
    }

    private static String action(String option) {
        if (BeanUtils.getPropertyDescriptor(SinchSmsComponentConfiguration.class, option) == null) {
            return "Change " + option + " in the endpoint's URI, or where the application gives it.";
        }
        return "Set the property camel.component.sinch-sms." + DataObjectPropertyName.toDashedForm(option)
               + ", or what it refers to. No account yet? With camel.component.sinch-sms.simulator.enabled=true and"
               + " io.github.camelsinch:camel-sinch-sms-simulator on the class path a simulator takes Sinch's place.";
    }
}
