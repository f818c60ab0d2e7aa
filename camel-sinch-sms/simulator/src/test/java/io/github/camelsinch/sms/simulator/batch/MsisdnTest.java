/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MsisdnTest {

    @ParameterizedTest
    @CsvSource({
            "46700000001, 46700000001", "+46700000001, 46700000001", "0046700000001, 46700000001",
            "+1 (201) 555-0123, 12015550123", "[46]-70 000 00 01, 46700000001", "999999999999999, 999999999999999" })
    void aNumberIsPackedAndSpeltInDigits(String raw, String digits) {
        assertThat(Msisdn.digits(Msisdn.pack(raw))).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "+", "++46700000001", "+0046700000001", "0701234567", "46.70.000", "4670000000a", "123456",
            "1234567890123456", "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "-46700000001x", "46700000001\n" })
    void whatIsNoNumberIsInvalid(String raw) {
        assertThat(Msisdn.pack(raw)).isEqualTo(Msisdn.INVALID);
    }

    @Test
    void aMaskedNumberShowsItsEnds() {
        assertThat(Msisdn.masked("46700000001")).isEqualTo("467*01");
        assertThat(Msisdn.masked("123456")).isEqualTo("***");
        assertThat(Msisdn.masked(null)).isEqualTo("***");
    }
}
