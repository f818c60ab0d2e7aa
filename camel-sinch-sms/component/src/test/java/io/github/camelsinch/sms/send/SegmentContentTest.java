/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.SegmentCutter;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.plan.SendRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SegmentContentTest {

    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    static Stream<Arguments> differences() {
        return Stream.of(
                row("text", request -> request.text("Ho ${name}")),
                row("sender", request -> request.from("Bcme")),
                row("no sender", request -> request.from(null)),
                row("recipient", request -> request.recipients(RecipientInputs.of(List.of("46700000002"), UTF_8))),
                row("a value", request -> request.parameters(Map.of("name", Map.of("default", "us")))),
                row("flash", request -> request.flashMessage(true)),
                row("reference", request -> request.clientReference("other")),
                row("shortened", request -> request.truncateConcat(true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void whatReachesThePhoneMakesADifference(String what, UnaryOperator<SendRequestBuilder> change) {
        assertThat(content(change.apply(request()).build())).isNotEqualTo(content(request().build()));
    }

    @Test
    void whenItIsSentMakesNone() {
        Instant soon = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(content(request().sendAt(soon).validFor(Duration.ofHours(1)).build())).isEqualTo(content(request().build()));
    }

    @Test
    void whetherItCanBeLookedUpMakesADifference() {
        assertThat(content(request().build(), false)).isNotEqualTo(content(request().build(), true));
    }

    @Test
    void fieldsCannotRunIntoEachOther() {
        assertThat(content(request().from("AB").text("C ${name}").build()))
                .isNotEqualTo(content(request().from("A").text("BC ${name}").build()));
    }

    @Test
    void groupsAndTheirPlaceMakeADifference() {
        String other = "01FC66621VHDBN119Z8PMV1AHZ";

        assertThat(content(to("46700000001", GROUP))).isNotEqualTo(content(to("46700000001", other)))
                .isNotEqualTo(content(to(GROUP, "46700000001"))).isNotEqualTo(content(to("46700000001")))
                .isEqualTo(content(to("+46700000001", GROUP)));
    }

    @Test
    void whatFingerprintsOfWeeksAgoWereMadeOfNeverChanges() throws IOException {
        String text = "Zo\u00eb ${name}, ".repeat(30);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(octets);
        fields(out, "mt_text", "Acme", null, null, null, text, null, null, null, null, null, null, null);
        out.writeInt(1);
        out.writeLong(46_700_000_001L);
        out.writeInt(1);
        fields(out, "name");
        out.writeInt(1);
        fields(out, "default", "you", "true");

        assertThat(content(request().text(text).build())).isEqualTo(octets.toByteArray());
    }

    private static SendRequest to(String... recipients) {
        return request().recipients(RecipientInputs.of(recipients, UTF_8)).build();
    }

    private static void fields(DataOutputStream out, String... values) throws IOException {
        for (String value : values) {
            byte[] octets = value == null ? new byte[0] : value.getBytes(UTF_8);
            out.writeInt(value == null ? -1 : octets.length);
            out.write(octets);
        }
    }

    private static SendRequestBuilder request() {
        return SendRequest.builder().from("Acme").text("Hi ${name}").parameters(Map.of("name", Map.of("default", "you")))
                .recipients(RecipientInputs.of(List.of("46700000001"), UTF_8));
    }

    private static byte[] content(SendRequest request) {
        return content(request, true);
    }

    private static byte[] content(SendRequest request, boolean looksUp) {
        try (SegmentCutter cutter = new SegmentCutter(request, request.recipients(), CutRules.DEFAULT)) {
            return SegmentContent.of(request, cutter.next(), looksUp);
        }
    }

    private static Arguments row(String what, UnaryOperator<SendRequestBuilder> change) {
        return Arguments.of(what, change);
    }
}
