/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLogTest {

    private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    private final RateLog log = new RateLog();

    @Test
    void eventsCountInTheSecondInWhichTheyHappened() {
        log.accepted(5, NOON);
        log.accepted(2, NOON + 999);
        log.taken(NOON + 1000);

        List<RateSample> samples = log.until(NOON + 2000);

        assertThat(samples).hasSize(RateLog.SECONDS - 1);
        assertThat(samples.get(samples.size() - 2)).isEqualTo(new RateSample(Instant.ofEpochMilli(NOON), 7, 0));
        assertThat(samples.get(samples.size() - 1)).isEqualTo(new RateSample(Instant.ofEpochMilli(NOON + 1000), 0, 1));
    }

    @Test
    void theSecondThatRunsIsNotShown() {
        log.taken(NOON + 1000);

        assertThat(log.until(NOON + 1999)).allSatisfy(sample -> assertThat(sample.taken()).isZero());
    }

    @Test
    void aSecondThatIsLongGoneDoesNotShowAgain() {
        log.accepted(5, NOON);

        assertThat(log.until(NOON + RateLog.SECONDS * 1000L)).allSatisfy(sample -> assertThat(sample.accepted()).isZero());
    }

    @Test
    void aResetForgets() {
        log.accepted(5, NOON);
        log.clear();

        assertThat(log.until(NOON + 1000)).allSatisfy(sample -> assertThat(sample.accepted()).isZero());
    }
}
