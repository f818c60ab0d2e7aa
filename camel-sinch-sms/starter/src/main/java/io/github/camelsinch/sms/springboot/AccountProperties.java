/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.ConnectionConfiguration;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.springframework.beans.factory.InitializingBean;

/**
 * Refuses account properties that are given but say nothing, before a web server or Camel starts: Spring Boot binds
 * <code>${SINCH_TOKEN}</code> as it stands where there is no such variable, and Sinch would be asked with it. Not where
 * the simulator takes Sinch's place, which gets none of them. What is given is then held against the component's own
 * rules, since Camel would tell of it with a stack trace.
 */
class AccountProperties implements InitializingBean {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

    private final CamelContext camelContext;
    private final SinchSmsComponentConfiguration given;

    AccountProperties(CamelContext camelContext, SinchSmsComponentConfiguration given) {
        this.camelContext = camelContext;
        this.given = given;
    }

    /** @throws SinchSmsValidationException naming the option, and its placeholder but not what stands around it */
    @Override
    public void afterPropertiesSet() {
        if (!given.getSimulator().isEnabled()) {
            Map<String, Object> account = account();
            account.forEach((option, value) -> check(option, (String) value));
            // set as on the component, so that Camel's own placeholders are what they stand for
            ConnectionConfiguration connection = new ConnectionConfiguration();
            CamelPropertiesHelper.setCamelProperties(camelContext, connection, account, true);
            connection.checkAccount();
        }
    }

    private Map<String, Object> account() {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("servicePlanId", given.getServicePlanId());
        account.put("token", given.getToken());
        account.put("projectId", given.getProjectId());
        account.put("clientId", given.getClientId());
        account.put("clientSecret", given.getClientSecret());
        account.put("region", given.getRegion());
        account.put("baseUrl", given.getBaseUrl());
        account.values().removeIf(Objects::isNull);
        return account;
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
