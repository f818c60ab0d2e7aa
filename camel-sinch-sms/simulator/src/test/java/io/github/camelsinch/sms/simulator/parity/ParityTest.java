/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.parity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/parity.md} says what the tests hold. */
class ParityTest {

    private static final Path PAGE = Path.of("docs", "parity.md");

    private final List<Rule> rules;

    ParityTest() throws Exception {
        rules = Rule.all();
    }

    @Test
    void thePageIsWhatTheTestsSay() throws Exception {
        String text = new ParityPage(rules).text();
        if (Boolean.getBoolean("parity.write")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE)).as("docs/parity.md is stale; -Dparity.write=true writes it anew").isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasRules(Topic topic) {
        assertThat(rules).anyMatch(rule -> rule.rule().topic() == topic);
    }

    @Test
    void everyRuleIsHeldByAMethodThatJUnitRuns() {
        assertThat(rules).allMatch(rule -> rule.test().isAnnotationPresent(Test.class)
                || rule.test().isAnnotationPresent(ParameterizedTest.class));
    }

    @Test
    void noRuleIsThereTwiceAndEachIsOneLineOfATable() {
        assertThat(rules).extracting(rule -> rule.rule().topic() + rule.rule().rule()).doesNotHaveDuplicates();
        assertThat(rules).extracting(rule -> rule.rule().rule()).noneMatch(rule -> rule.contains("|") || rule.contains("\n"));
    }

    @Test
    void whatIsDocumentedOrInferredFromSomethingNamesIt() {
        assertThat(rules).filteredOn(rule -> rule.rule().status() == Status.DOCUMENTED)
                .noneMatch(rule -> rule.rule().source() == Source.NONE);
    }
}
