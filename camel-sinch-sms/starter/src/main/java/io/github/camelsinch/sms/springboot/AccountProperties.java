/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.ConnectionConfiguration;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.springframework.beans.factory.InitializingBean;

/**
 * Refuses account properties that are given but say nothing, before a web server or Camel starts: Spring Boot binds
 * <code>${SINCH_TOKEN}</code> as it stands where there is no such variable, and Sinch would be asked with it. Not where
 * the simulator takes Sinch's place, which gets none of them. What is given is then held against the component's own
 * rules, since Camel would tell of it with a stack trace.
 */
class AccountProperties implements InitializingBean {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

    private final SinchSmsComponentConfiguration given;

    AccountProperties(SinchSmsComponentConfiguration given) {
        this.given = given;
    }

    /** @throws SinchSmsValidationException naming the option, and its placeholder but not what stands around it */
    @Override
    public void afterPropertiesSet() {
        if (given.getSimulator().isEnabled()) {
            return;
        }
        ConnectionConfiguration connection = new ConnectionConfiguration();
        take("servicePlanId", given.getServicePlanId(), connection::setServicePlanId);
        take("token", given.getToken(), connection::setToken);
        take("projectId", given.getProjectId(), connection::setProjectId);
        take("clientId", given.getClientId(), connection::setClientId);
        take("clientSecret", given.getClientSecret(), connection::setClientSecret);
        take("region", given.getRegion(), connection::setRegion);
        take("baseUrl", given.getBaseUrl(), connection::setBaseUrl);
        connection.checkAccount();
    }

    private static void take(String option, String value, Consumer<String> setter) {
        if (value == null) {
            return;
        }
        check(option, value);
        // what Camel resolves it resolves later, maybe by sources that an application has yet to add
        if (!value.contains("{{") && !value.startsWith("#")) {
            setter.accept(value);
        }
    }

    private static void check(String option, String value) {
        if (value.isBlank()) {
            throw new SinchSmsValidationException(option, null, "is empty");
        }
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (placeholder.find()) {
            throw new SinchSmsValidationException(
                    option, placeholder.group(), "names an environment variable or property that is not set");
        }
    }
}
