/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.camelsinch.sms.simulator.message.Template;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.text.SmsEncoding;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is typed into the search of the page or written as a text, the page shows something. */
class InboxFuzzTest {

    private static final long NUMBER = 146701234567L;

    @MethodSource("searches")
    @FuzzTest
    void anySearchFindsOrDoesNot(byte[] utf8) {
        MessageQuery query = MessageQuery.parse(new String(utf8, StandardCharsets.UTF_8));

        assertThat(query.words()).allSatisfy(word -> assertThat(word.value()).isNotEmpty());
        assertThat(MessageSearch.json(List.of(message("Hi"), message(null)), query, 1).path("total").asInt()).isBetween(0, 2);
        assertThat(MessageSearch.csv(List.of(message("Hi")), query)).isNotEmpty();
    }

    @MethodSource("templates")
    @FuzzTest
    void anyTextIsExpanded(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        Map<String, Map<String, String>> parameters
                = Map.of("name", Map.of("default", "you", "46701234567", "A"), "n", Map.of());

        String expanded = new Template(text, parameters).expand(NUMBER);

        if (expanded != null) {
            assertThat(expanded).isEqualTo(text.replace("${name}", "A"));
        }
    }

    static Stream<byte[]> searches() {
        return utf8("to:467 -state:queued \"a b", "colour:red", "-", "\"\"", "=1+1", "a,\"b\"\r\nc", "", "::", "-\"x\":y");
    }

    static Stream<byte[]> templates() {
        return utf8("Hi ${name}", "${n}", "${", "$${name}}", "${other}", "${na${name}me}");
    }

    private static Stream<byte[]> utf8(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static SimulatedMessage message(String text) {
        return new SimulatedMessage(
                7, "46701234567", "Acme", text, 1, SmsEncoding.GSM_7BIT, DeliveryStatus.DELIVERED, 0, Instant.EPOCH,
                "01JWNXQ5M0AAAAAAAAAAAAAAAA", "order-17");
    }
}
