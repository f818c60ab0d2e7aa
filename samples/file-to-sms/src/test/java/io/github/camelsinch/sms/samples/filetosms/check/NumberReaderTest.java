/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource({
            "+46 70 174 06 05, 46701740605",
            "0046701740605, 46701740605",
            "46701740605, 46701740605",
            "+1 (212) 555-0123, 12125550123",
            "+1.212.555.0123, 12125550123",
            "+44 (0)7700 900123, 447700900123" })
    void internationalSpellingsNeedNoCountry(String cell, long msisdn) {
        assertThat(msisdn(null, cell)).isEqualTo(msisdn);
    }

    @ParameterizedTest
    @CsvSource({
            "SE, 070-174 06 05, 46701740605",
            "US, (212) 555-0123, 12125550123",
            "US, 2125550123, 12125550123",
            "US, 12125550123, 12125550123",
            "US, 46701740605, 46701740605",
            "GB, +46701740605, 46701740605" })
    void nationalSpellingsNeedACountry(String country, String cell, long msisdn) {
        assertThat(msisdn(country, cell)).isEqualTo(msisdn);
    }

    @ParameterizedTest
    @CsvSource({
            "'', NUMBER_MISSING",
            "n/a, NOT_A_NUMBER",
            "+1 212 555-01x9, NOT_A_NUMBER",
            "+, NOT_A_NUMBER",
            "4.67E+10, ROUNDED_BY_SPREADSHEET",
            "'4,67E+10', ROUNDED_BY_SPREADSHEET",
            "070-174 06 05, NATIONAL_NUMBER",
            "(020) 7946 0018, NATIONAL_NUMBER",
            "+999 555 0123, UNKNOWN_COUNTRY_CODE",
            "+1 212 55, TOO_SHORT",
            "+44 7700 900123 9999, TOO_LONG" })
    void whatIsNoNumberGetsTheReason(String cell, RejectReason reason) {
        assertThat(new NumberReader(null).read(cell)).isEqualTo(new NumberReading.NoNumber(reason));
    }

    @Test
    void aNationalNumberOfTheWrongLengthIsNotTakenForOneOfAnotherCountry() {
        assertThat(new NumberReader("US").read("21255501")).isInstanceOf(NumberReading.NoNumber.class);
    }

    @Test
    void aNumberOfNoKnownRangeIsOnlyUnusual() {
        assertThat(new NumberReader(null).read("+447700900123"))
                .isEqualTo(new NumberReading.Number(447700900123L, true));
    }

    @Test
    void anUnknownCountryIsRefusedWithTheOption() {
        assertThatThrownBy(() -> new NumberReader("XX")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--country XX");
    }

    @Test
    void theRefusalOfACountryIsAllThatIsSaid() {
        List<LogRecord> logged = new ArrayList<>();
        Handler keeper = new KeepingHandler(logged);
        Logger logger = Logger.getLogger(PhoneNumberUtil.class.getName());
        logger.addHandler(keeper);
        try {
            assertThatThrownBy(() -> new NumberReader("XX")).isInstanceOf(IllegalArgumentException.class);
        } finally {
            logger.removeHandler(keeper);
        }

        assertThat(logged).isEmpty();
    }

    @Test
    void aReadingDoesNotShowTheNumber() {
        assertThat(new NumberReader(null).read("+447700900123").toString()).doesNotContain("7700");
    }

    private static final class KeepingHandler extends Handler {

        private final List<LogRecord> kept;

        KeepingHandler(List<LogRecord> kept) {
            this.kept = kept;
        }

        @Override
        public void publish(LogRecord entry) {
            kept.add(entry);
        }

        @Override
        public void flush() {
            // nothing is written
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static long msisdn(String country, String cell) {
        NumberReading reading = new NumberReader(country).read(cell);
        assertThat(reading).isInstanceOf(NumberReading.Number.class);
        return ((NumberReading.Number) reading).msisdn();
    }
}
