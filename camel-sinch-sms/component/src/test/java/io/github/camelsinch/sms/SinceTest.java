/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SinceTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void withoutTheOptionItIsTheStart() {
        assertThat(Since.of(null, START)).isEqualTo(START);
    }

    @ParameterizedTest
    @CsvSource({
            "2h,2026-03-01T10:00:00Z", "1h30m,2026-03-01T10:30:00Z", "60000,2026-03-01T11:59:00Z", "PT2H,2026-03-01T10:00:00Z",
            "P1D,2026-02-28T12:00:00Z", "2026-02-28,2026-02-28T00:00:00Z", "2026-02-28T10:00:00Z,2026-02-28T10:00:00Z",
            "2026-02-28T10:00:00+01:00,2026-02-28T09:00:00Z" })
    void itIsATimeOrADurationBeforeTheStart(String option, String expected) {
        assertThat(Since.of(option, START)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "yesterday", "2026-13-01", "PT-2H", "-PT2H", "-5m", "P", "", "P106751991167300D" })
    void anythingElseIsRefused(String option) {
        assertThatThrownBy(() -> Since.of(option, START))
                .isInstanceOf(SinchSmsValidationException.class).hasMessageContaining("since");
    }
}
