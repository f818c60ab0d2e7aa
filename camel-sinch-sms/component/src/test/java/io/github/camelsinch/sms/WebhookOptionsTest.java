/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A webhook that would believe a stranger, or nobody, does not start. */
class WebhookOptionsTest extends WebhookTestSupport {

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @ParameterizedTest
    @CsvSource({
            "unauthenticated=false, unauthenticated", "secretKey=RAW( ), secretKey", "secretKey=, secretKey",
            "username=sinch, password",
            "password=hidden-word, username", "username=sinch&password=RAW( ), password",
            "username=RAW(si:nch)&password=hidden-word, username", "secretKey=hidden-key&unauthenticated=true, unauthenticated",
            "username=u&password=hidden-word&unauthenticated=true, unauthenticated",
            "secretKey=hidden-key&track=batches, track", "secretKey=hidden-key&replayWindow=0, replayWindow",
            "secretKey=hidden-key&replayWindow=-5, replayWindow" })
    void badOptionsAreRefusedAtStartWithTheirName_B105(String options, String name) {
        SinchSmsValidationException refusal = refusal(webhook(options));

        assertThat(refusal.getName()).isEqualTo(name);
        assertThat(refusal.getMessage()).doesNotContain("hidden-word").doesNotContain("hidden-key").doesNotContain("si:nch");
    }

    @Test
    void aPathMustBeSaid() {
        assertThat(refusal("webhook:sinch-sms:deliveryReports?" + HMAC).getName()).isEqualTo("webhookPath");
    }

    @Test
    void onlyDeliveryReportsArePushed() {
        assertThat(failure("webhook:sinch-sms:send?webhookPath=/hook&from=Acme&" + HMAC))
                .hasStackTraceContaining("cannot be a consumer");
    }

    @Test
    void thatAnybodyIsBelievedIsWarnedOf() throws Exception {
        try (Log log = new Log()) {
            receive("unauthenticated=true");

            assertThat(log.text()).contains("The webhook at /hook believes everybody who finds it");
        }
    }

    @Test
    void operatorsSeeTheCountsAndNoSecret() throws Exception {
        context.getManagementStrategy().getManagementAgent().setRegisterAlways(true);
        receive("secretKey=" + SECRET + "&username=hidden-user&password=hidden-word");
        post(json("{}"));

        MBeanServer beans = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        Set<ObjectName> names = beans.queryNames(new ObjectName("org.apache.camel:type=endpoints,*"), null).stream()
                .filter(name -> name.getKeyProperty("name").startsWith("\"sinch-sms")).collect(Collectors.toSet());
        assertThat(names).hasSize(1);
        ObjectName name = names.iterator().next();
        assertThat(beans.getAttribute(name, "CallbacksRefused")).isEqualTo(1L);
        List<String> shown = new java.util.ArrayList<>(List.of(name.toString()));
        for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
            shown.add(attribute.getName() + "=" + beans.getAttribute(name, attribute.getName()));
        }
        assertThat(shown).noneMatch(value -> value.contains(SECRET) || value.contains("hidden-"));
    }

    private SinchSmsValidationException refusal(String uri) {
        Throwable cause = failure(uri);
        while (cause != null && !(cause instanceof SinchSmsValidationException)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("the reason").isNotNull();
        return (SinchSmsValidationException) cause;
    }

    private Throwable failure(String uri) {
        Throwable failure = catchThrowable(() -> context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:reports");
            }
        }));
        assertThat(failure).isNotNull();
        return failure;
    }
}
