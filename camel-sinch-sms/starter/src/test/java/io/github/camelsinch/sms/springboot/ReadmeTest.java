/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.camelsinch.sms.SinchSmsComponent;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.ledger.SendLedger;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of this module. */
class ReadmeTest {

    @Test
    void thePropertiesThatItShowsAreAccepted() throws IOException {
        String properties = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL).matcher(readme()).results()
                .map(block -> block.group(1)).findFirst().orElseThrow();
        SendLedger ledger = new MemorySendLedger();

        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(CamelAutoConfiguration.class, SinchSmsComponentAutoConfiguration.class))
                .withBean("ledger", SendLedger.class, () -> ledger)
                .withPropertyValues("SINCH_SERVICE_PLAN_ID=plan", "SINCH_TOKEN=secret")
                .withPropertyValues(properties.split("\n"))
                .run(context -> {
                    SinchSmsComponent sms
                            = context.getBean(CamelContext.class).getComponent("sinch-sms", SinchSmsComponent.class);
                    assertThat(sms.getConfiguration().getServicePlanId()).isEqualTo("plan");
                    assertThat(sms.getConfiguration().getToken()).isEqualTo("secret");
                    assertThat(sms.getPacing().getMessagesPerSecond()).isEqualTo(30);
                    assertThat(sms.getSafety().getSendLedger()).isSameAs(ledger);
                });
    }

    @Test
    void theSimulatorsPropertiesThatItNamesExist() throws IOException {
        String metadata = Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));

        assertThat(Pattern.compile("simulator\\.[a-z-]+(?=[`=])").matcher(readme()).results().map(MatchResult::group))
                .contains("simulator.enabled", "simulator.port", "simulator.messages-per-second")
                .allSatisfy(name -> assertThat(metadata).contains("camel.component.sinch-sms." + name));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
