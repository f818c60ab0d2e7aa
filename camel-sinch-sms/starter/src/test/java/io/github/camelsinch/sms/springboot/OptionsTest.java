/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelsinch.sms.ContinueOn;
import io.github.camelsinch.sms.PacingConfiguration;
import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.plan.PacingUnit;
import io.github.camelsinch.sms.send.WhenUnknown;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The options {@code camel.component.sinch-sms.*} and the component that comes of them. */
class OptionsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class, SinchSmsComponentAutoConfiguration.class,
                    SinchSmsSimulatorAutoConfiguration.class));

    @Test
    void whatIsNotGivenIsAsTheComponentHasIt() {
        application.run(component(sms -> {
            SinchSmsComponent plain = new SinchSmsComponent();
            assertThat(sms.getConfiguration()).usingRecursiveComparison().isEqualTo(plain.getConfiguration());
            assertThat(sms.getPacing()).usingRecursiveComparison().isEqualTo(plain.getPacing());
            assertThat(sms.getSafety()).usingRecursiveComparison().isEqualTo(plain.getSafety());
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = { "service-plan-id", "servicePlanId", "service_plan_id", "SERVICEPLANID" })
    void namesAreRelaxed(String spelling) {
        application.withPropertyValues("camel.component.sinch-sms." + spelling + "=plan").run(component(
                sms -> assertThat(sms.getConfiguration().getServicePlanId()).isEqualTo("plan")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "CAMEL_COMPONENT_SINCHSMS_SERVICEPLANID", "CAMEL_COMPONENT_SINCH_SMS_SERVICE_PLAN_ID" })
    void environmentVariablesCount(String variable) {
        application.withInitializer(context -> context.getEnvironment().getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(variable, "plan"))))
                .run(component(sms -> assertThat(sms.getConfiguration().getServicePlanId()).isEqualTo("plan")));
    }

    @Test
    void everyKindOfOptionIsSet() {
        application.withPropertyValues("camel.component.sinch-sms.token=secret", "camel.component.sinch-sms.region=eu",
                "camel.component.sinch-sms.request-timeout=10s", "camel.component.sinch-sms.max-in-flight=8",
                "camel.component.sinch-sms.continue-on=io", "camel.component.sinch-sms.messages-per-second=0.5",
                "camel.component.sinch-sms.pacing-unit=part", "camel.component.sinch-sms.on-unknown=fail",
                "camel.component.sinch-sms.use-global-ssl-context-parameters=true",
                "camel.component.sinch-sms.health-check-producer-enabled=false")
                .run(component(sms -> {
                    assertThat(sms.getConfiguration().getToken()).isEqualTo("secret");
                    assertThat(sms.getConfiguration().getRegion()).isEqualTo("eu");
                    assertThat(sms.getConfiguration().getRequestTimeout()).isEqualTo(Duration.ofSeconds(10));
                    assertThat(sms.getConfiguration().getMaxInFlight()).isEqualTo(8);
                    assertThat(sms.getConfiguration().getContinueOn()).isEqualTo(ContinueOn.io);
                    assertThat(sms.getPacing().getMessagesPerSecond()).isEqualTo(0.5);
                    assertThat(sms.getPacing().getPacingUnit()).isEqualTo(PacingUnit.PART);
                    assertThat(sms.getSafety().getOnUnknown()).isEqualTo(WhenUnknown.FAIL);
                    assertThat(sms.isUseGlobalSslContextParameters()).isTrue();
                    assertThat(sms.isHealthCheckProducerEnabled()).isFalse();
                }));
    }

    @Test
    void optionsInAGroupAndAloneGoTogether() {
        application.withPropertyValues("camel.component.sinch-sms.pacing.messages-per-second=30",
                "camel.component.sinch-sms.burst=1s", "camel.component.sinch-sms.safety.settle-time=1m",
                "camel.component.sinch-sms.reconcile-timeout=5m", "camel.component.sinch-sms.configuration.token=secret",
                "camel.component.sinch-sms.service-plan-id=plan")
                .run(component(sms -> {
                    assertThat(sms.getPacing().getMessagesPerSecond()).isEqualTo(30);
                    assertThat(sms.getPacing().getBurst()).isEqualTo(Duration.ofSeconds(1));
                    assertThat(sms.getSafety().getSettleTime()).isEqualTo(Duration.ofMinutes(1));
                    assertThat(sms.getSafety().getReconcileTimeout()).isEqualTo(Duration.ofMinutes(5));
                    assertThat(sms.getConfiguration().getToken()).isEqualTo("secret");
                    assertThat(sms.getConfiguration().getServicePlanId()).isEqualTo("plan");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = { "send-ledger=#book", "send-ledger=#bean:book", "safety.send-ledger=#book" })
    void anOptionNamesABean(String option) {
        SendLedger book = new MemorySendLedger();
        application.withBean("book", SendLedger.class, () -> book).withPropertyValues("camel.component.sinch-sms." + option)
                .run(component(sms -> assertThat(sms.getSafety().getSendLedger()).isSameAs(book)));
    }

    @Test
    void aGroupNamesABean() {
        PacingConfiguration slow = new PacingConfiguration();
        slow.setMessagesPerSecond(2);
        application.withBean("slow", PacingConfiguration.class, () -> slow)
                .withPropertyValues("camel.component.sinch-sms.pacing=#slow")
                .run(component(sms -> assertThat(sms.getPacing()).isSameAs(slow)));
    }

    @Test
    void aBeanThatDoesNotExistIsNamed() {
        application.withPropertyValues("camel.component.sinch-sms.send-ledger=#bok").run(failure("No bean named 'bok'"));
    }

    @Test
    void aReferenceWithoutItsSignIsExplained() {
        application.withPropertyValues("camel.component.sinch-sms.send-ledger=book")
                .run(failure("'book' is no reference to a bean: write #name"));
    }

    @Test
    void anOptionThatDoesNotExistIsNamed() {
        application.withPropertyValues("camel.component.sinch-sms.tokn=secret")
                .run(failure("camel.component.sinch-sms.tokn"));
    }

    @Test
    void aValueThatIsNoneIsNamed() {
        application.withPropertyValues("camel.component.sinch-sms.max-in-flight=many")
                .run(failure("camel.component.sinch-sms.max-in-flight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "camel.component.sinch-sms.enabled=false", "camel.component.enabled=false",
            "camel.component.sinch-sms.customizer.enabled=false" })
    void itCanBeSwitchedOff(String off) {
        application.withPropertyValues("camel.component.sinch-sms.token=secret", off)
                .run(component(sms -> assertThat(sms.getConfiguration().getToken()).isNull()));
    }

    @Test
    void aComponentOfAnotherNameStaysAsItWasMade() {
        application.withPropertyValues("camel.component.sinch-sms.token=secret")
                .withBean("marketing-sms", SinchSmsComponent.class, () -> {
                    SinchSmsComponent marketing = new SinchSmsComponent();
                    marketing.getConfiguration().setToken("another");
                    return marketing;
                })
                .run(context -> {
                    CamelContext camel = context.getBean(CamelContext.class);
                    assertThat(camel.getComponent("marketing-sms", SinchSmsComponent.class).getConfiguration().getToken())
                            .isEqualTo("another");
                    assertThat(camel.getComponent("sinch-sms", SinchSmsComponent.class).getConfiguration().getToken())
                            .isEqualTo("secret");
                });
    }

    private static ContextConsumer<AssertableApplicationContext> component(Consumer<SinchSmsComponent> check) {
        return context -> check
                .accept(context.getBean(CamelContext.class).getComponent("sinch-sms", SinchSmsComponent.class));
    }

    private static ContextConsumer<AssertableApplicationContext> failure(String message) {
        return context -> assertThat(context).getFailure().hasStackTraceContaining(message);
    }
}
