/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.pacing.PacerUnavailablePolicy.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PacerSettingsTest {

    private static final Duration BURST = PacerSettings.DEFAULT_BURST;

    @Test
    void theUsualBurstIsATenthOfASecondAndALostStoreStops() {
        assertThat(PacerSettings.of("plan", 30))
                .isEqualTo(new PacerSettings("plan", 30, Duration.ofMillis(100), STOP, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0, -1, 0.0009, 1_000_001, Double.NaN, Double.POSITIVE_INFINITY })
    void aRateOutsideItsRangeIsRefused(double rate) {
        assertThatThrownBy(() -> PacerSettings.of("plan", rate)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ratePerSecond is " + rate + ": from 0.001 to 1000000.0");
    }

    @Test
    void aNegativeOrEndlessBurstIsRefused() {
        assertThatThrownBy(() -> new PacerSettings("plan", 1, Duration.ofMillis(-1), STOP, 1))
                .hasMessageStartingWith("burst is PT-0.001S");
        assertThatThrownBy(() -> new PacerSettings("plan", 1, Duration.ofHours(2), STOP, 1))
                .hasMessageStartingWith("burst is PT2H");
        assertThatThrownBy(() -> new PacerSettings("plan", 1, null, STOP, 1)).hasMessageStartingWith("burst is null");
    }

    @Test
    void aMissingKeyOrPolicyIsRefused() {
        assertThatThrownBy(() -> PacerSettings.of(" ", 1)).hasMessage("key is  : name the rate");
        assertThatThrownBy(() -> PacerSettings.of(null, 1)).hasMessage("key is null: name the rate");
        assertThatThrownBy(() -> new PacerSettings("plan", 1, BURST, null, 1))
                .hasMessage("onUnavailable is null: say what to do");
    }

    @Test
    void noNodesAreRefused() {
        assertThatThrownBy(() -> new PacerSettings("plan", 1, BURST, STOP, 0)).hasMessage("nodes is 0: at least 1");
    }
}
