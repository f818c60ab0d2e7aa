/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OctetsTest {

    private static String written(Octets octets) {
        return new String(octets.octets(), 0, octets.length(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "01JWNXQ5M0", "zażółć", "ab😀", "über alles" })
    void aTextIsWrittenAsUtf8(String text) {
        assertThat(written(new Octets().text("a").bar().text(text).bar())).isEqualTo("a|" + text + "|");
    }

    @Test
    void whatIsLongerThanUsualIsWrittenWhole() {
        String text = "x".repeat(500) + "é".repeat(500);

        assertThat(written(new Octets().text(text).text(text))).isEqualTo(text + text);
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 7, 10, 999_999_999, 1_717_200_000, Long.MAX_VALUE, -1, Long.MIN_VALUE })
    void aNumberIsWrittenInDecimal(long number) {
        assertThat(written(new Octets().number(number).bar())).isEqualTo(number + "|");
    }
}
