/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Duration;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How much happened a second. */
class RateMeterTest {

    private final ManualTimer timer = new ManualTimer();
    private final RateMeter meter = new RateMeter(timer);

    @Test
    void whatNeverHappenedHasRateZero() {
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void theFirstSecondCountsAsItStands() {
        meter.add(30);

        assertThat(meter.perSecond()).isEqualTo(30);
    }

    @Test
    void aSecondThatIsNotOverDoesNotCount() {
        meter.add(30);
        pass(1);
        meter.add(7);

        assertThat(meter.perSecond()).isEqualTo(30);
    }

    @Test
    void anEvenStreamHasItsRate() {
        for (int second = 0; second < 25; second++) {
            meter.add(12);
            pass(1);
        }

        assertThat(meter.perSecond()).isEqualTo(12);
    }

    @Test
    void whatIsTenSecondsAgoIsForgottenAndWhatIsNineIsNot() {
        pass(20);
        meter.add(100);
        pass(10);
        assertThat(meter.perSecond()).isEqualTo(10);

        pass(1);
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void aLongSilenceLeavesNothing() {
        meter.add(100);
        pass(3600);
        assertThat(meter.perSecond()).isZero();

        meter.add(50);
        pass(1);
        assertThat(meter.perSecond()).isEqualTo(5);
    }

    private void pass(int seconds) {
        timer.advance(Duration.ofSeconds(seconds));
    }
}
