/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recipients that are none: refused before the network, naming the row, with the number masked.
 */
class BadRecipientsTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&bodyAs=recipients&text=Hi";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "+", "abc", "4670174abc0605", "46 701740605 x2", "++46701740605", "46+701740605" })
    void b05_b06_whatIsNoNumberIsRefusedWithItsRow(String bad) throws Exception {
        assertRefused(through(SEND, List.of(ANN, bad)), bad);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1234567890123456", "46701740605467017406054670", "123", "112", "123456" })
    void b07_b08_tooManyAndTooFewDigitsAreRefused(String bad) throws Exception {
        assertRefused(through(SEND, List.of(ANN, bad)), bad);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0701740605", "070-174 06 05", "+0701740605", "+46 (0)70 174 06 05" })
    void nationalNumbersAreRefusedAndNotGuessed(String bad) throws Exception {
        assertRefused(through(SEND, List.of(ANN, bad)), bad);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\u0664\u0666\u0667\u0660\u0661\u0667\u0664\u0660\u0666\u0660\u0665",
            "\uff14\uff16\uff17\uff10\uff11\uff17\uff14\uff10\uff16\uff10\uff15", "\uff0b46701740605", "46701740605\u200b" })
    void b10_digitsOfOtherScriptsAreRefused(String bad) throws Exception {
        assertRefused(through(SEND, List.of(ANN, bad)), bad);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "46701740605?x=1", "tel:+46701740605", "sip:46701740605@example.com", "46701740605/../x", "46701740605\r\nX: y" })
    void b22_numbersWithMoreAroundThemAreRefused(String bad) throws Exception {
        assertRefused(through(SEND, List.of(ANN, bad)), bad);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "01FC66621XXXXX119Z8PMV1QP", "01fc66621xxxxx119z8pmv1qpq", "01FC66621XXXXX119Z8PMV1QPQA",
            "01FC66621XXXXX119Z8PMV1QPI" })
    void b15_whatOnlyLooksLikeAGroupIdIsRefused(String bad) throws Exception {
        assertRefused(through(SEND, List.of(ANN, bad)), bad);
    }

    @Test
    void aRowThatIsNullIsRefused() throws Exception {
        assertRefused(through(SEND, java.util.Arrays.asList(ANN, null)), "no number");
    }

    @Test
    void aRowOfAnotherTypeIsRefused() throws Exception {
        assertRefused(through(SEND, List.of(ANN, java.time.Duration.ZERO)), "no number");
    }

    @Test
    void b19_aFileThatIsNotInItsCharsetIsRefusedWithTheLine() throws Exception {
        Path file = folder.resolve("latin1.txt");
        Files.write(file, (ANN + "\n4670\u00e5\n").getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(through(SEND, file), "4670\u00e5");
    }

    @Test
    void b20_aLineOfTenMegabytesIsRefusedAndNotKept() throws Exception {
        byte[] line = (ANN + "\n" + "1".repeat(10 << 20)).getBytes(StandardCharsets.US_ASCII);

        assertRefused(through(SEND, new ByteArrayInputStream(line)), "1111111111");
    }

    @Test
    void aNumberInTheToHeaderIsMaskedToo() throws Exception {
        Exchange exchange = through("sinch-sms:send?from=Acme", "Hi", java.util.Map.of("CamelSinchSmsTo", "070-174 06 05"));

        SinchSmsValidationException failure = failure(exchange, SinchSmsValidationException.class);
        assertThat(failure.getMessage()).contains("recipient").contains("row 1").doesNotContain("174 06 05")
                .doesNotContain("1740605");
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void noRecipientAtAllIsRefusedAndSaysWhereItIsLookedFor() throws Exception {
        SinchSmsValidationException failure
                = failure(through("sinch-sms:send?from=Acme", "Hi"), SinchSmsValidationException.class);

        assertThat(failure).hasMessageContaining("to").hasMessageContaining("CamelSinchSmsTo");
        assertThat(sinch.requests()).isEmpty();
    }

    /** The second row is bad. */
    private void assertRefused(Exchange exchange, String bad) {
        SinchSmsValidationException failure = failure(exchange, SinchSmsValidationException.class);
        assertThat(failure.getName()).contains("row 2");
        assertThat(failure.getRule()).isNotBlank();
        assertThat(failure.isSafeToSendAgain()).as("nothing was sent").isTrue();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            assertThat(t.toString()).doesNotContain(ANN).doesNotContain("\r").doesNotContain("\n");
            if (bad.replaceAll("\\D", "").length() >= 6) {
                assertThat(t.toString()).doesNotContain(bad);
            }
        }
        assertThat(sinch.requests()).isEmpty();
    }
}
