/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.nio.file.Path;
import java.util.Properties;

import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.ledger.SendLedger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an application says that cannot start. */
@ExtendWith(OutputCaptureExtension.class)
class FailureTest {

    /** Scans nothing: the starter's own classes are in this package. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").routeId("send").to("sinch-sms:send?from=Acme&maxRecipientsPerBatch={{most:1000}}");
                }
            };
        }
    }

    /** With a ledger in a folder that is not there. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class WithLedger {

        @Bean
        SendLedger ledger() {
            return JdbcSendLedger.embedded(Path.of("no-such-folder", "ledger"));
        }
    }

    /** Says what <code>{{late}}</code> is when everything else is configured. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class LateProperty extends Application {

        @Bean
        CamelContextConfiguration late() {
            return new CamelContextConfiguration() {

                @Override
                public void beforeApplicationStart(CamelContext camelContext) {
                    Properties properties = new Properties();
                    properties.setProperty("late", "eu");
                    camelContext.getPropertiesComponent().setOverrideProperties(properties);
                }

                @Override
                public void afterApplicationStart(CamelContext camelContext) {
                    // it has started
                }
            };
        }
    }

    @Test
    void aPlaceholderThatNothingResolvesIsNamedInAFewLinesBeforeCamelStarts(CapturedOutput output) {
        startInVain("--camel.component.sinch-sms.service-plan-id=plan",
                "--camel.component.sinch-sms.token=real-${NO_SUCH_VARIABLE}-secret");

        assertThat(output).contains("token names an environment variable or property that is not set")
                .contains("(it is ${NO_SUCH_VARIABLE})").contains("camel.component.sinch-sms.token")
                .contains("simulator.enabled=true").doesNotContain("real-").doesNotContain("-secret")
                .doesNotContain("\tat ").doesNotContain("CamelContext");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "service-plan-id", "token", "project-id", "client-id", "client-secret", "region", "base-url" })
    void anAccountPropertyThatIsEmptyIsNamed(String property, CapturedOutput output) {
        startInVain("--camel.component.sinch-sms." + property + "=");

        assertThat(output).contains("is empty.")
                .contains("Set the property camel.component.sinch-sms." + property + ", or");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            region     | mars                    | region must be one of us, eu, au, br, ca, in lower case (it is
            token      | real secret             | token must be visible ASCII
            base-url   | http://sinch.example    | baseUrl must start with https://
            project-id | project                 | servicePlanId set either servicePlanId and token, or projectId
            """)
    void aBadAccountPropertyIsToldInAFewLinesBeforeCamelStarts(
            String property, String value, String told, CapturedOutput output) {
        startInVain("--camel.component.sinch-sms.service-plan-id=plan",
                "--camel.component.sinch-sms.token=secret", "--camel.component.sinch-sms." + property + "=" + value);

        assertThat(output).contains("The sinch-sms component is not configured: " + told)
                .contains("Set the property camel.component.sinch-sms.").doesNotContain("\tat ").doesNotContain("CamelContext")
                .doesNotContain("real secret");
    }

    @Test
    void whatOnlyTheRouteFindsIsToldWithTheRoute(CapturedOutput output) {
        startInVain("--camel.component.sinch-sms.service-plan-id=plan", "--camel.component.sinch-sms.token=secret");

        assertThat(lastOf(output)).contains("as route 'send' needs it: region must be set")
                .contains("Set the property camel.component.sinch-sms.region, or").doesNotContain("\tat ");
    }

    @Test
    void whatCamelResolvesIsLeftToTheRoute(CapturedOutput output) {
        startInVain("--camel.component.sinch-sms.service-plan-id=plan", "--camel.component.sinch-sms.token=secret",
                "--camel.component.sinch-sms.region={{planet:mars}}");

        assertThat(lastOf(output)).contains("as route 'send' needs it: region must be one of");
    }

    @Test
    void aPropertyMayStandForOneThatTheApplicationAddsBeforeCamelStarts() {
        try (ConfigurableApplicationContext application = start(LateProperty.class,
                "--camel.component.sinch-sms.service-plan-id=plan", "--camel.component.sinch-sms.token=secret",
                "--camel.component.sinch-sms.region={{late}}")) {
            assertThat(application.getBean(CamelContext.class).getStatus().isStarted()).isTrue();
        }
    }

    @Test
    void anOptionThatIsNotTheComponentsIsLookedForInTheUri(CapturedOutput output) {
        startInVain("--camel.component.sinch-sms.service-plan-id=plan", "--camel.component.sinch-sms.token=secret",
                "--camel.component.sinch-sms.region=eu", "--most=0");

        assertThat(lastOf(output)).contains("Change maxRecipientsPerBatch in the endpoint's URI");
    }

    @Test
    void aLedgerThatCannotBeOpenedIsNamedInAFewLines(CapturedOutput output) {
        startInVain(WithLedger.class, "--camel.component.sinch-sms.service-plan-id=plan",
                "--camel.component.sinch-sms.token=secret", "--camel.component.sinch-sms.region=eu");

        assertThat(lastOf(output)).contains("no-such-folder of the ledger is not there").contains("belongs to one process")
                .doesNotContain("\tat ");
    }

    private static void startInVain(String... arguments) {
        startInVain(Application.class, arguments);
    }

    private static void startInVain(Class<?> application, String... arguments) {
        assertThatThrownBy(() -> start(application, arguments)).isInstanceOf(Exception.class);
    }

    private static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
        return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).run(arguments);
    }

    private static String lastOf(CapturedOutput output) {
        String all = output.getAll();
        return all.substring(all.indexOf("APPLICATION FAILED TO START"));
    }
}
