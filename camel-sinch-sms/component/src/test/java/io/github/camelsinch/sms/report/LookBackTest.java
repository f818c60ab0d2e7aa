/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static io.github.camelsinch.sms.report.Reports.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class LookBackTest {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration LONGEST = OVERLAP.multipliedBy(2);

    private final LookBack lookBack = new LookBack(OVERLAP);

    @Test
    void theFirstLookGoesTwiceAsFarAsTheOverlap() {
        assertThat(lookBack.due(NOON)).isEqualTo(LONGEST);
    }

    @Test
    void itGoesAllTheWayAgainWhenTheOverlapHasPassed() {
        lookBack.looked(LONGEST, NOON);

        assertThat(lookBack.due(NOON.plus(OVERLAP))).isEqualTo(LONGEST);
    }

    @Test
    void beforeThatItGoesTwiceAsFarAsTheTimeThatHasPassedAllows() {
        lookBack.looked(LONGEST, NOON);

        assertThat(lookBack.due(NOON.plusSeconds(1))).isEqualTo(Duration.ZERO);
        assertThat(lookBack.due(NOON.plusSeconds(10))).isEqualTo(LONGEST.dividedBy(64));
        assertThat(lookBack.due(NOON.plusSeconds(599))).isEqualTo(LONGEST.dividedBy(2));
    }

    @Test
    void aShorterLookLeavesLongerOnesDue() {
        lookBack.looked(LONGEST, NOON);
        lookBack.looked(LONGEST.dividedBy(2), NOON.plusSeconds(300));

        assertThat(lookBack.due(NOON.plusSeconds(580))).isEqualTo(LONGEST.dividedBy(4));
        assertThat(lookBack.due(NOON.plusSeconds(600))).isEqualTo(LONGEST);
    }

    @Test
    void aMarkFromTheFutureDoesNotPutItOff() {
        lookBack.looked(LONGEST, NOON.plus(Duration.ofDays(1)));

        assertThat(lookBack.due(NOON)).isEqualTo(LONGEST);
    }

    @Test
    void withoutASpanItLooksBackNever() {
        assertThat(new LookBack(Duration.ZERO).due(NOON)).isZero();
    }

    @Test
    void inADayOfPollsEachSecondAReportIsReadFourteenTimes() {
        Duration read = Duration.ZERO;
        for (Instant now = NOON; now.isBefore(NOON.plus(Duration.ofDays(1))); now = now.plusSeconds(1)) {
            Duration back = lookBack.due(now);
            lookBack.looked(back, now);
            read = read.plus(back);
        }

        assertThat(read.dividedBy(Duration.ofDays(1))).isEqualTo(8);
    }
}
