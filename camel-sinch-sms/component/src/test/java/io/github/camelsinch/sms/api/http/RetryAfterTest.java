/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The header is a server's word: seconds, a date or anything. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
            "0, 0", "2, 2", "' 7 ', 7", "60, 60", "61, 60", "999999, 60", "999999999999999999, 60",
            "'Sun, 01 Jun 2025 12:00:30 GMT', 30", "'Sun, 01 Jun 2025 11:00:00 GMT', 0",
            "'Sun, 01 Jun 2025 23:00:00 GMT', 60" })
    void aWaitIsUnderstoodAndClamped(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "-1", "1.5", "soon", "1e3", "\u0661", "9999999999999999999", "Sun, 99 Jun 2025" })
    void whatIsNoWaitIsNone(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Property
    void noHeaderBreaksIt(@ForAll String header) {
        Duration wait = RetryAfter.parse(header, NOW);

        assertThat(wait == null || !wait.isNegative() && wait.compareTo(Duration.ofSeconds(60)) <= 0).isTrue();
    }
}
