/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookTimesTest {

    private static final Instant SENT = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aYoungBatchIsLookedAtAgainAfterTwoSeconds() {
        assertThat(LookTimes.next(SENT, SENT.plusSeconds(2))).isEqualTo(SENT.plusSeconds(4));
    }

    @Test
    void anOlderOneAfterHalfItsAge() {
        assertThat(LookTimes.next(SENT, SENT.plusSeconds(60))).isEqualTo(SENT.plusSeconds(90));
    }

    @Test
    void anOldOneEveryHour() {
        assertThat(LookTimes.next(SENT, SENT.plus(Duration.ofDays(5)))).isEqualTo(SENT.plus(Duration.ofHours(121)));
    }

    @Test
    void oneThatIsScheduledNotBeforeItIsSent() {
        assertThat(LookTimes.next(SENT, SENT.minus(Duration.ofDays(5)))).isEqualTo(SENT.plusSeconds(2));
    }

    @Test
    void aBatchThatNeverEndsCostsAFewHundredLooksInAll() {
        assertThat(looksWithin(Duration.ofMinutes(1))).isEqualTo(8);
        assertThat(looksWithin(Duration.ofDays(1))).isEqualTo(41);
        assertThat(looksWithin(Duration.ofDays(14))).isEqualTo(353);
    }

    private static int looksWithin(Duration time) {
        int looks = 0;
        Instant end = SENT.plus(time);
        for (Instant at = SENT.plusSeconds(2); at.isBefore(end); at = LookTimes.next(SENT, at)) {
            looks++;
        }
        return looks;
    }
}
