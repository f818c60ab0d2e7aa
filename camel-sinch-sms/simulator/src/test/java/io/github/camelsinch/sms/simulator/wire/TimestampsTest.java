/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.time.Instant;

import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimestampsTest {

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "Times are ISO 8601; without offset UTC, also without seconds or time of day")
    @ParameterizedTest
    @CsvSource({
            "2014-10-02T09:30:12.123Z, 2014-10-02T09:30:12.123Z", "2014-10-02T09:30Z, 2014-10-02T09:30:00Z",
            "2014-10-02T09:30:12, 2014-10-02T09:30:12Z", "2014-10-02T09:30, 2014-10-02T09:30:00Z",
            "2014-06-23, 2014-06-23T00:00:00Z", "2014-10-02T11:30:12+02:00, 2014-10-02T09:30:12Z",
            "2014-10-02T11:30:12+0200, 2014-10-02T09:30:12Z", "2014-10-02T04:30-05, 2014-10-02T09:30:00Z",
            "2014-10-02T09:30:12.123456789Z, 2014-10-02T09:30:12.123Z" })
    void timesMayLackSecondsOffsetOrTimeOfDay(String text, String instant) {
        assertThat(Timestamps.read(text)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "now", "2014", "2014-13-01", "2014-02-30", "2014-10-02 09:30", "2014-10-02T25:00Z",
            "2014-10-02T09:30:12Zx", "1412242212", "2014-10-02T09:30:12+99:00", "+999999999-01-01",
            "-0001-01-01" })
    void whatIsNoTimeIsNone(String text) {
        assertThat(Timestamps.read(text)).isEmpty();
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "Times are written in UTC with milliseconds; the carrier's to the minute")
    @Test
    void timesAreWrittenWithMillisecondsAndCarriersTimesWithout() {
        assertThat(Timestamps.write(Instant.parse("2025-06-01T12:00:00Z"))).isEqualTo("2025-06-01T12:00:00.000Z");
        assertThat(Timestamps.writeSeconds(Instant.parse("2025-06-01T12:00:00Z"))).isEqualTo("2025-06-01T12:00:00Z");
    }
}
