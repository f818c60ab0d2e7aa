/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every spelling of a timestamp that Sinch's guide allows, and what is none. */
class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
            "2024-06-06T13:06:27.833Z, 2024-06-06T13:06:27.833Z", "2024-06-06T13:06:00Z, 2024-06-06T13:06:00Z",
            "2014-10-02T09:30Z, 2014-10-02T09:30:00Z", "2014-06-23, 2014-06-23T00:00:00Z",
            "2024-06-06T13:06:27, 2024-06-06T13:06:27Z", "2024-06-06T13:06, 2024-06-06T13:06:00Z",
            "2024-06-06T13:06:27+02:00, 2024-06-06T11:06:27Z", "2024-06-06T13:06:27.5-0930, 2024-06-06T22:36:27.500Z",
            "2024-06-06T13:06:27.123456789Z, 2024-06-06T13:06:27.123456789Z", "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
            "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z", "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
            "2024-06-06t13:06:27z, 2024-06-06T13:06:27Z" })
    void aSpellingIsUnderstood(String text, Instant expected) {
        assertThat(Timestamps.parseOrNull(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "x", "2024", "2024-13-01T00:00:00Z", "2023-02-29T00:00:00Z", "2024-06-06T24:00:01Z", "2024-06-06T13:60:00Z",
            "2024-06-06T13:06:60Z", "2024-06-06 13:06:27Z", "2024-06-06T13:06:27.1234567890Z",
            "2024-06-06T13:06:27+99:00", "99999-01-01T00:00:00Z", "20240606T130627Z", "\u0662024-06-06T13:06:27Z" })
    void whatIsNoTimestampIsNone(String text) {
        assertThat(Timestamps.parseOrNull(text)).isNull();
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second,
            @ForAll @LongRange(min = 0, max = 999_999_999) long nanos) {
        Instant instant = Instant.ofEpochSecond(second, nanos);

        assertThat(Timestamps.parseOrNull(instant.toString())).isEqualTo(instant);
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        Instant instant = Timestamps.parseOrNull(text);

        assertThat(instant == null || text.length() >= 10).isTrue();
    }

    @Test
    void timestampsAreWrittenInUtc() throws Exception {
        BatchRequest request = new BatchRequest(
                null, null,
                new DeliveryOptions(null, Timestamps.parseOrNull("2024-06-06T13:06:27+02:00"), null, null, null, null),
                TextContent.of("x"));

        assertThat(new String(SinchSmsJson.write(request))).contains("\"send_at\":\"2024-06-06T11:06:27Z\"");
    }
}
