/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OctetsTest {

    private static byte[] hash(Octets octets) {
        return octets.into(Sha256.start()).digest();
    }

    private static byte[] hash(String text) {
        return Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "01JWNXQ5M0", "zażółć", "ab😀", "über alles" })
    void aTextIsWrittenAsUtf8(String text) {
        assertThat(hash(new Octets().text("a|").text(text).text("|"))).isEqualTo(hash("a|" + text + "|"));
    }

    @Test
    void whatIsLongerThanUsualIsWrittenWhole() {
        String text = "x".repeat(500) + "é".repeat(500);

        assertThat(hash(new Octets().text(text).text(text))).isEqualTo(hash(text + text));
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 7, 10, 999_999_999, 1_717_200_000, Long.MAX_VALUE, -1, Long.MIN_VALUE })
    void aNumberIsWrittenInDecimal(long number) {
        assertThat(hash(new Octets().number(number).text("|"))).isEqualTo(hash(number + "|"));
    }
}
