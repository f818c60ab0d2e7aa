/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may be the text of a message.
 */
class TextBodyTest extends SinchSmsTestSupport {

    private static final String TO_ANN = "sinch-sms:send?from=Acme&to=" + ANN;

    @TempDir
    Path folder;

    static Stream<Arguments> bodies() {
        byte[] utf8 = "Gr\u00fc\u00dfe \ud83d\ude00".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("Gr\u00fc\u00dfe \ud83d\ude00", "Gr\u00fc\u00dfe \ud83d\ude00"),
                Arguments.of(new StringBuilder("Hi"), "Hi"),
                Arguments.of(4711, "4711"),
                Arguments.of(true, "true"),
                Arguments.of(utf8, "Gr\u00fc\u00dfe \ud83d\ude00"),
                Arguments.of(new ByteArrayInputStream(utf8), "Gr\u00fc\u00dfe \ud83d\ude00"),
                Arguments.of(new InputStreamCache(utf8), "Gr\u00fc\u00dfe \ud83d\ude00"),
                Arguments.of(new StringReader("Hi"), "Hi"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatCamelTurnsIntoTextIsTheText(Object body, String text) throws Exception {
        assertThat(through(TO_ANN, body).getException()).isNull();

        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsExactly(text);
    }

    @Test
    void aFileIsTheTextThatItHolds() throws Exception {
        Path file = Files.writeString(folder.resolve("text.txt"), "Hi from a file");

        through(TO_ANN, file.toFile());
        through(TO_ANN, file);

        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsExactly("Hi from a file", "Hi from a file");
    }

    @Test
    void theCharsetOfTheExchangeIsThatOfTheBytes() throws Exception {
        Exchange exchange = template.send(routeTo(TO_ANN), in -> {
            in.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
            in.getMessage().setBody(new ByteArrayInputStream("Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1)));
        });

        assertThat(exchange.getException()).isNull();
        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsExactly("Gr\u00fc\u00dfe");
    }

    @Test
    void theFileComponentsFileIsTheTextThatItHolds() throws Exception {
        Files.writeString(folder.resolve("text.txt"), "Hi from a folder");
        NotifyBuilder done = new NotifyBuilder(context).whenCompleted(1).create();

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?initialDelay=0&delay=10&noop=true").to(TO_ANN);
            }
        });

        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsExactly("Hi from a folder");
    }

    @Test
    void theOptionWinsOverTheBody() throws Exception {
        through(TO_ANN + "&text=Option", "Body");

        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsExactly("Option");
    }

    @Test
    void theHeaderWinsOverOptionAndBody() throws Exception {
        through(TO_ANN + "&text=Option", "Body", Map.of("CamelSinchSmsText", "Header"));

        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsExactly("Header");
    }

    @Test
    void anObjectThatHasNoTextIsRefused() throws Exception {
        assertRefused(new Object(), "must be text");
    }

    @Test
    void aListIsNotTakenForATextButPointedToBodyAsRecipients() throws Exception {
        assertRefused(List.of(BO), "bodyAs=recipients");
        assertRefused(new String[] { BO }, "bodyAs=recipients");
        assertRefused(List.of(BO).iterator(), "bodyAs=recipients");
        assertRefused(Stream.of(BO), "bodyAs=recipients");
    }

    @Test
    void b35_aStreamMuchLongerThanAnyTextIsRefusedBeforeItIsReadToItsEnd() throws Exception {
        ZeroStream stream = new ZeroStream(64 << 20);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stream").streamCache("false").to(TO_ANN);
            }
        });

        Exchange exchange = template.send("direct:stream", in -> in.getMessage().setBody(stream));

        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining("too long");
        assertThat(stream.left).isGreaterThan(60 << 20);
        assertThat(sinch.requests()).isEmpty();
    }

    private void assertRefused(Object body, String rule) throws Exception {
        assertThat(failure(through(TO_ANN, body), SinchSmsValidationException.class))
                .hasMessageContaining("body").hasMessageContaining(body.getClass().getName()).hasMessageContaining(rule);
        assertThat(sinch.requests()).isEmpty();
    }

    /** That many zeros. */
    private static final class ZeroStream extends InputStream {

        private int left;

        ZeroStream(int length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }
    }
}
