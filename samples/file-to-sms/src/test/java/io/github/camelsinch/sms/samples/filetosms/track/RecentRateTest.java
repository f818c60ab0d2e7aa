/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentRateTest {

    private final RecentRate rate = new RecentRate();

    @Test
    void withoutEventsItIsZero() {
        for (int millis = 0; millis < 60_000; millis += 200) {
            assertThat(rate.perSecond(millis)).isZero();
        }
    }

    @Test
    void aSteadyFlowHasItsRate() {
        for (int millis = 0; millis < 20_000; millis += 2) {
            rate.add(millis);
        }

        assertThat(rate.perSecond(20_000)).isEqualTo(500);
    }

    @Test
    void atTheBeginningTheWindowIsAsLongAsTheJob() {
        for (int millis = 0; millis < 1000; millis += 10) {
            rate.add(millis);
        }

        assertThat(rate.perSecond(1000)).isEqualTo(100);
    }

    @Test
    void reportsThatComeLateDoNotLowerIt() {
        for (int millis = 0; millis < 20_000; millis += 2) {
            rate.add(millis);
        }

        assertThat(rate.perSecond(60_000)).isEqualTo(500);
        assertThat(rate.perSecond(69_000)).isEqualTo(500);
    }

    @Test
    void silenceLowersItInTheEnd() {
        for (int millis = 0; millis < 20_000; millis += 2) {
            rate.add(millis);
        }

        rate.perSecond(20_000);
        assertThat(rate.perSecond(32_000)).isCloseTo(310, Offset.offset(1.0));
        assertThat(rate.perSecond(36_000)).isZero();
    }

    @Test
    void aFirstEventAfterALongWaitCountsFromItself() {
        rate.perSecond(30_000);
        for (int millis = 31_000; millis < 32_000; millis += 10) {
            rate.add(millis);
        }

        assertThat(rate.perSecond(32_000)).isEqualTo(100);
    }

    @Test
    void timesMayComeInAnyOrder() {
        for (int millis = 9990; millis >= 0; millis -= 10) {
            rate.add(millis);
        }

        assertThat(rate.perSecond(10_000)).isEqualTo(100);
    }

    @Test
    void aGapDoesNotBringOldCountsBack() {
        for (int millis = 0; millis < 12_800; millis += 10) {
            rate.add(millis);
        }
        rate.add(600_000);
        rate.add(600_100);

        assertThat(rate.perSecond(600_100)).isEqualTo(0.2);
    }
}
