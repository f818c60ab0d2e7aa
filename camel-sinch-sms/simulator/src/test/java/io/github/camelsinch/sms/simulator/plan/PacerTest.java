/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PacerTest {

    @Test
    void roundingDoesNotAddUp() {
        Pacer pacer = new Pacer(3);
        long at = 0;
        for (int i = 0; i < 3_000_000; i++) {
            at = pacer.nextMillis(0);
            pacer.take(at);
        }

        assertThat(at).isEqualTo(Math.round((3_000_000 - 1) * 1000L / 3.0));
    }

    @Test
    void whoComesAfterAPauseIsServedAtOnceAndTheNextWaits() {
        Pacer pacer = new Pacer(10);
        pacer.take(pacer.nextMillis(0));

        assertThat(pacer.nextMillis(5000)).isEqualTo(5000);
        pacer.take(5000);
        assertThat(pacer.nextMillis(5000)).isEqualTo(5100);
    }

    @Test
    void whoComesTooSoonWaitsForTheTurn() {
        Pacer pacer = new Pacer(10);
        pacer.take(pacer.nextMillis(0));

        assertThat(pacer.nextMillis(60)).isEqualTo(100);
    }

    @Test
    void manyMayGoInOneMillisecondIfTheRateIsThatHigh() {
        Pacer pacer = new Pacer(4000);
        for (int i = 0; i < 4000; i++) {
            assertThat(pacer.nextMillis(0)).isEqualTo(Math.round(i / 4.0));
            pacer.take(pacer.nextMillis(0));
        }
    }

    @Test
    void aRateOfNextToNothingIsAlmostNever() {
        Pacer pacer = new Pacer(Double.MIN_VALUE);
        pacer.take(pacer.nextMillis(1000));

        assertThat(pacer.nextMillis(1000)).isGreaterThan(Long.MAX_VALUE / 8);
    }
}
