/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import io.github.bucket4j.BucketConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

class BandwidthsTest {

    @ParameterizedTest
    @ValueSource(doubles = { 0.001, 0.25, 1, 4.1, 7.5, 29.97, 30, 33.333, 49_999.999, 50_000, 1_000_000 })
    void aRateInThousandthsIsKeptAsItIs(double rate) {
        assertThat(Bandwidths.ratePerSecond(Bandwidths.of(rate, Duration.ZERO)))
                .isCloseTo(rate, withinPercentage(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0.0015, 0.00123, 0.0333, 10.0 / 3, 0.9 * 0.0077, 0.001 / 7, 123.4567, 999_999.4567 })
    void whatIsFinerIsKeptToAMillionth(double rate) {
        assertThat(Bandwidths.ratePerSecond(Bandwidths.of(rate, Duration.ZERO))).isCloseTo(rate, withinPercentage(1e-4));
    }

    @ParameterizedTest
    @CsvSource({ "30, 100, 3", "30, 0, 1", "1, 100, 1", "50000, 100, 5000", "7.5, 1000, 7" })
    void theCapacityIsWhatFlowsInDuringTheBurstAndAtLeastOne(double rate, long burstMillis, long capacity) {
        BucketConfiguration configuration = Bandwidths.of(rate, Duration.ofMillis(burstMillis));

        assertThat(Bandwidths.capacity(configuration)).isEqualTo(capacity);
    }

    @Test
    void aBucketIsEmptyAtFirst() {
        assertThat(Bandwidths.of(30, Duration.ofSeconds(1)).getBandwidths()[0].getInitialTokens()).isZero();
    }
}
