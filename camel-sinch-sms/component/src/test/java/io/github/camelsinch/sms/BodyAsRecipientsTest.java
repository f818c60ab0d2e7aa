/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.SmsRecipient;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may hold the recipients where {@code bodyAs=recipients}.
 */
class BodyAsRecipientsTest extends SinchSmsTestSupport {

    private static final String RECIPIENTS = "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hi";
    private static final String GREETING = "sinch-sms:send?from=Acme&bodyAs=recipients&text=RAW(Hi ${name})";
    /** With a byte order mark, a blank line, both line ends and no end of the last line. */
    private static final byte[] LINES
            = ("\ufeff+" + ANN + "\r\n\r\n" + BO + "\n+46 70 174 06 07").getBytes(StandardCharsets.UTF_8);
    private static final String CY = "46701740607";

    @TempDir
    Path folder;

    static Stream<Named<Supplier<Object>>> bodies() {
        return Stream.of(
                Named.of("list", () -> List.of(ANN, BO, CY)),
                Named.of("set", () -> new LinkedHashSet<>(List.of(ANN, BO, CY))),
                Named.of("queue", () -> new ArrayDeque<>(List.of(ANN, BO, CY))),
                Named.of("list of numbers", () -> List.of(46701740605L, 46701740606L, 46701740607L)),
                Named.of("String[]", () -> new String[] { ANN, BO, CY }),
                Named.of("Object[]", () -> new Object[] { ANN, new SmsRecipient(BO), Map.of("to", CY) }),
                Named.of("iterator", () -> List.of(ANN, BO, CY).iterator()),
                Named.of("iterable", () -> (Iterable<String>) () -> List.of(ANN, BO, CY).iterator()),
                Named.of("stream", () -> Stream.of(ANN, BO, CY)),
                Named.of("comma-separated text", () -> ANN + ", " + BO + "," + CY),
                Named.of("lines of text", () -> ANN + "\n" + BO + "\n" + CY + "\n"),
                Named.of("input stream", () -> new ByteArrayInputStream(LINES)),
                Named.of("stream cache", () -> new InputStreamCache(LINES)),
                Named.of("reader", () -> new StringReader(ANN + "\n" + BO + "\n" + CY)),
                Named.of("rows", () -> List.of(new SmsRecipient(ANN), new SmsRecipient(BO), new SmsRecipient(CY))),
                Named.of("maps", () -> List.of(Map.of("msisdn", ANN), Map.of("to", BO), Map.of("to", CY))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void b17_eachNumberGetsTheTextOnceInOrder(Supplier<Object> body) throws Exception {
        SendResult result = body(through(RECIPIENTS, body.get()), SendResult.class);

        assertThat(result.recipients()).isEqualTo(3);
        assertThat(sinch.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, BO, CY);
        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsOnly("Hi");
    }

    @Test
    void b18_aFileIsReadLineByLine() throws Exception {
        Path file = Files.write(folder.resolve("numbers.txt"), LINES);

        assertThat(body(through(RECIPIENTS, file.toFile()), SendResult.class).recipients()).isEqualTo(3);
        assertThat(body(through(RECIPIENTS, file), SendResult.class).recipients()).isEqualTo(3);

        assertThat(sinch.batches()).hasSize(2).allSatisfy(batch -> assertThat(batch.to()).containsExactly(ANN, BO, CY));
    }

    @Test
    void theFileComponentsFileIsReadLineByLine() throws Exception {
        Files.write(folder.resolve("numbers.txt"), LINES);
        NotifyBuilder done = new NotifyBuilder(context).whenCompleted(1).create();

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?initialDelay=0&delay=10&noop=true").to(RECIPIENTS);
            }
        });

        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sinch.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, BO, CY);
    }

    @Test
    void parametersOfRowsMakeEachOnesText() throws Exception {
        through(GREETING, List.of(new SmsRecipient("+" + ANN, Map.of("name", "Ann")), Map.of("msisdn", BO, "name", "Bo")));

        assertThat(sinch.messages(ANN)).extracting(SimulatedMessage::text).containsExactly("Hi Ann");
        assertThat(sinch.messages(BO)).extracting(SimulatedMessage::text).containsExactly("Hi Bo");
    }

    @Test
    void aDefaultOfTheHeaderFillsInWhatARowDoesNotHave() throws Exception {
        through(GREETING, List.of(new SmsRecipient(ANN, Map.of("name", "Ann")), new SmsRecipient(BO)),
                Map.of("CamelSinchSmsParameters", Map.of("name", "you")));

        assertThat(sinch.messages(ANN)).extracting(SimulatedMessage::text).containsExactly("Hi Ann");
        assertThat(sinch.messages(BO)).extracting(SimulatedMessage::text).containsExactly("Hi you");
    }

    @Test
    void theTextOfTheHeaderWinsOverTheOption() throws Exception {
        through(RECIPIENTS, List.of(ANN), Map.of("CamelSinchSmsText", "Hello"));

        assertThat(sinch.messages()).extracting(SimulatedMessage::text).containsExactly("Hello");
    }

    @Test
    void aBeanMakesNationalNumbersInternational() throws Exception {
        context.getRegistry().bind("swedish",
                (io.github.camelsinch.sms.plan.MsisdnNormalizer) raw -> raw.startsWith("0") ? "46" + raw.substring(1) : raw);

        through(RECIPIENTS + "&msisdnNormalizer=#swedish", List.of("0701740605", BO));

        assertThat(sinch.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, BO);
    }

    @Test
    void recipientsInTheHeaderTooAreRefused() throws Exception {
        assertRefused(through(RECIPIENTS, List.of(ANN), Map.of("CamelSinchSmsTo", BO)), "bodyAs=recipients");
    }

    @Test
    void recipientsInTheOptionTooAreRefused() throws Exception {
        assertRefused(through(RECIPIENTS + "&to=" + BO, List.of(ANN)), "bodyAs=recipients");
    }

    @Test
    void noTextIsRefused() throws Exception {
        assertRefused(through("sinch-sms:send?from=Acme&bodyAs=recipients", List.of(ANN)), "text");
    }

    @Test
    void nothingIsRefused() throws Exception {
        assertRefused(through(RECIPIENTS, null), "recipients");
    }

    @Test
    void anEmptyCollectionIsRefused() throws Exception {
        assertRefused(through(RECIPIENTS, List.of()), "recipient");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        assertRefused(through(RECIPIENTS, Files.writeString(folder.resolve("empty"), "\n\n")), "recipient");
    }

    @Test
    void aFileThatIsNotThereIsAFailureAndNoEmptySuccess() throws Exception {
        Exchange exchange = through(RECIPIENTS, folder.resolve("missing"));

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getException()).hasStackTraceContaining("missing");
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void aTypeThatHoldsNoRecipientsIsRefused() throws Exception {
        assertRefused(through(RECIPIENTS, java.time.Duration.ZERO), "java.time.Duration");
    }

    private void assertRefused(Exchange exchange, String named) {
        assertThat(failure(exchange, SinchSmsValidationException.class)).hasMessageContaining(named);
        assertThat(sinch.requests()).isEmpty();
    }
}
