/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.message;

import java.util.Map;

import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTest {

    private static final long ANN = Msisdn.pack("46700000001");
    private static final long BOB = Msisdn.pack("46700000002");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "Hi ${a}!           | Hi A!", "${a}${b} ${a}      | AB A", "no placeholder     | no placeholder",
            "${} $ {a} $a {a}   | ${} $ {a} $a {a}", "${a b} ${abcdefghijklmnopq} | ${a b} ${abcdefghijklmnopq}",
            "$${a}              | $A", "${${a}}            | ${A}" })
    void placeholdersAreReplacedAndOnlyThese(String body, String text) {
        Template template = new Template(body, Map.of("a", Map.of("46700000001", "A"), "b", Map.of("default", "B")));

        assertThat(template.expand(ANN)).isEqualTo(text);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A value is not expanded again")
    @Test
    void valuesAreNotExpandedAgain() {
        assertThat(new Template("${a}", Map.of("a", Map.of("default", "${a}"))).expand(ANN)).isEqualTo("${a}");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Keys of parameters are case-sensitive")
    @Test
    void keysAreCaseSensitive() {
        assertThat(new Template("${A}", Map.of("a", Map.of("default", "x"))).expand(ANN)).isNull();
    }

    @Test
    void aRecipientsOwnValueGoesBeforeTheDefaultInWhateverSpelling() {
        Template template = new Template("${a}", Map.of("a", Map.of("+46 70-0000001", "own", "default", "other")));

        assertThat(template.expand(ANN)).isEqualTo("own");
        assertThat(template.expand(BOB)).isEqualTo("other");
    }

    @Test
    void withoutAValueThereIsNoText() {
        Template template = new Template("Hi ${a}", Map.of("a", Map.of("46700000001", "A")));

        assertThat(template.expand(ANN)).isEqualTo("Hi A");
        assertThat(template.expand(BOB)).isNull();
    }
}
