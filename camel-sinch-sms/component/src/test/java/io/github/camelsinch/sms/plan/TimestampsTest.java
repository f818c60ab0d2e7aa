/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
            "2026-11-23T10:15:30.123Z,2026-11-23T10:15:30.123Z", "2026-11-23T12:15+02:00,2026-11-23T10:15:00Z",
            "2014-10-02T09:30Z,2014-10-02T09:30:00Z", "2014-06-23,2014-06-23T00:00:00Z",
            "2026-11-23t10:15:30z,2026-11-23T10:15:30Z", "2026-11-23T10:15:30-05:30,2026-11-23T15:45:30Z" })
    void theFormsOfSinchAreRead(String text, String instant) {
        assertThat(Timestamps.read("sendAt", text)).isEqualTo(instant);
    }

    @Test
    void b65_withoutAnOffsetATimeIsUtcWhereverThisRuns() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            assertThat(Timestamps.read("sendAt", "2026-11-23T10:15:30")).isEqualTo("2026-11-23T10:15:30Z");
            assertThat(Timestamps.read("sendAt", LocalDateTime.parse("2026-11-23T10:15:30"))).isEqualTo("2026-11-23T10:15:30Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void b65_aTimeThatSummerTimeLeavesOutIsATimeInUtc() {
        assertThat(Timestamps.read("sendAt", "2026-03-29T02:30:00")).isEqualTo("2026-03-29T02:30:00Z");
        assertThat(Timestamps.read("sendAt", ZonedDateTime.of(2026, 3, 29, 2, 30, 0, 0, ZoneId.of("Europe/Stockholm"))))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void javaTimesAreTaken() {
        Instant instant = Instant.parse("2026-11-23T10:15:30Z");
        assertThat(Timestamps.read("sendAt", instant)).isEqualTo(instant);
        assertThat(Timestamps.read("sendAt", OffsetDateTime.parse("2026-11-23T12:15:30+02:00"))).isEqualTo(instant);
        assertThat(Timestamps.read("sendAt", Date.from(instant))).isEqualTo(instant);
        assertThat(Timestamps.read("sendAt", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "tomorrow", "10:15", "2026-13-01", "2026-02-30", "2026-11-23T25:00Z", "2026-11-23 10:15", "1795428930",
            "2026-11-23T10:15+2" })
    void b65_whatIsNoTimeIsRefusedByName(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Timestamps.read("sendAt", text))
                .withMessageContaining("sendAt").withMessageContaining("must be a time such as");
    }

    @Test
    void aNumberIsNoTimeSinceItsUnitIsUnknown() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Timestamps.read("sendAt", 1_795_428_930L));
    }
}
