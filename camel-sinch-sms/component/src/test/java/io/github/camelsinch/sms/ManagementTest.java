/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators see of an endpoint. */
class ManagementTest extends SinchSmsTestSupport {

    private static final String ACCOUNT = "servicePlanId=plan-1&token=hidden-token-4711";

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Test
    void anEndpointIsInJmxAndShowsNoSecret() throws Exception {
        context.getEndpoint(
                "sinch-sms:send?from=Acme&proxyHost=127.0.0.1&proxyPort=1&proxyAuthPassword=hidden-password&" + ACCOUNT);

        MBeanServer beans = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        Set<ObjectName> names
                = beans.queryNames(new ObjectName("org.apache.camel:type=endpoints,name=\"sinch-sms:*\",*"), null);
        assertThat(names).hasSize(1);
        List<String> shown = new ArrayList<>(List.of(names.toString()));
        for (ObjectName name : names) {
            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
                shown.add(attribute.getName() + "=" + beans.getAttribute(name, attribute.getName()));
            }
        }
        assertThat(shown).noneMatch(value -> value.contains("hidden-token") || value.contains("hidden-password"));
    }

    @Test
    void theServiceOfARegionIsItsHostOverHttps() {
        EndpointServiceLocation location = endpoint("sinch-sms:send?region=eu&servicePlanId=plan-1&token=t");

        assertThat(location.getServiceUrl()).isEqualTo("https://eu.sms.api.sinch.com");
        assertThat(location.getServiceProtocol()).isEqualTo("https");
        assertThat(location.getServiceMetadata()).containsEntry("region", "eu");
    }

    @Test
    void theServiceOfABaseUrlIsThatUrlAndItsProtocol() {
        EndpointServiceLocation location = endpoint("sinch-sms:send");

        assertThat(location.getServiceUrl()).isEqualTo(sinch.baseUrl());
        assertThat(location.getServiceProtocol()).isEqualTo("http");
        assertThat(location.getServiceMetadata()).isNullOrEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "us,https://zt.us.sms.api.sinch.com", "eu,https://zt.eu.sms.api.sinch.com" })
    void theServiceOfAProjectIsItsOwnHost(String region, String expected) throws Exception {
        SinchSmsComponent component = new SinchSmsComponent();
        context.addComponent("project", component);
        component.getConfiguration().setProjectId("project-1");
        component.getConfiguration().setClientId("key");
        component.getConfiguration().setClientSecret("secret");

        assertThat(((EndpointServiceLocation) context.getEndpoint("project:send?region=" + region)).getServiceUrl())
                .isEqualTo(expected);
    }

    private EndpointServiceLocation endpoint(String uri) {
        SinchSmsEndpoint endpoint = context.getEndpoint(uri, SinchSmsEndpoint.class);
        if (uri.contains("region")) {
            endpoint.getConfiguration().setBaseUrl(null);
        }
        return endpoint;
    }
}
