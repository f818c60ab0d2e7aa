/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = { "to", "msisdn", "phone", "mobile", "Phone", "MSISDN" })
    void aKnownNameIsTheNumberColumn(String name) throws Exception {
        assertThat(CsvHeader.of(List.of("name", name), null).numberColumn()).isEqualTo(1);
    }

    @Test
    void anyColumnCanBeNamed() throws Exception {
        assertThat(CsvHeader.of(List.of("phone", "Handset"), "handset").numberColumn()).isEqualTo(1);
    }

    @Test
    void withoutAKnownNameTheOptionIsAskedFor() {
        assertThatThrownBy(() -> CsvHeader.of(List.of("name", "tel"), null)).isInstanceOf(CsvException.class)
                .hasMessageContaining("--number-column").hasMessageContaining("name, tel");
    }

    @Test
    void twoKnownNamesAreNotGuessedBetween() {
        assertThatThrownBy(() -> CsvHeader.of(List.of("phone", "mobile"), null)).isInstanceOf(CsvException.class)
                .hasMessageContaining("several columns");
    }

    @Test
    void aNamedColumnMustExist() {
        assertThatThrownBy(() -> CsvHeader.of(List.of("phone"), "gsm")).isInstanceOf(CsvException.class)
                .hasMessageContaining("--number-column gsm");
    }

    @Test
    void aColumnMustNotBeNamedTwice() {
        assertThatThrownBy(() -> CsvHeader.of(List.of("to", "name", "name"), null)).isInstanceOf(CsvException.class)
                .hasMessageContaining("'name' twice");
    }

    @Test
    void theExactSpellingComesBeforeAnotherOne() throws Exception {
        CsvHeader header = CsvHeader.of(List.of("Name", "name", "to"), null);

        assertThat(header.indexOf("name")).isEqualTo(1);
        assertThat(header.indexOf("NAME")).isZero();
        assertThat(header.indexOf("parcel")).isEqualTo(-1);
    }
}
