/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The permits of one process, ten a second and a burst of one. */
class LocalTokenBucketTest {

    private final ManualTimer timer = new ManualTimer();
    private final TokenBucket bucket = LocalPermits.bucket(Bandwidths.of(10, PacerSettings.DEFAULT_BURST), timer);

    @BeforeEach
    void fill() {
        timer.advance(Duration.ofSeconds(10));
    }

    @Test
    void whatIsThereIsTakenWithoutWaiting() {
        assertThat(bucket.consume(1).join().getValue()).isZero();
    }

    @Test
    void whatIsNotThereYetIsTakenAheadAndItsTimeIsTold() {
        assertThat(bucket.consume(21).join().getValue()).isEqualTo(Duration.ofSeconds(2).toNanos());

        assertThat(bucket.available().join().getValue()).isEqualTo(-20);
    }

    @Test
    void whoComesLaterWaitsForThoseBefore() {
        bucket.consume(11);

        timer.advance(Duration.ofMillis(400));

        assertThat(bucket.consume(10).join().getValue()).isEqualTo(Duration.ofMillis(1600).toNanos());
    }

    @Test
    void whoTriesTakesAllOrNothing() {
        assertThat(bucket.tryConsume(2)).isFalse();
        assertThat(bucket.tryConsume(1)).isTrue();
        assertThat(bucket.tryConsume(1)).isFalse();

        timer.advance(Duration.ofMillis(100));

        assertThat(bucket.tryConsume(1)).isTrue();
    }

    @Test
    void anIdleHourSavesNoMoreThanTheBurst() {
        timer.advance(Duration.ofHours(1));

        assertThat(bucket.available().join().getValue()).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackShortensTheWaitOfTheNext() {
        bucket.consume(21);

        bucket.add(10);

        assertThat(bucket.consume(1).join().getValue()).isEqualTo(Duration.ofMillis(1100).toNanos());
    }

    @Test
    void anotherRateKeepsWhatWasTakenAhead() {
        bucket.consume(21);

        bucket.configure(Bandwidths.of(20, PacerSettings.DEFAULT_BURST));

        assertThat(bucket.available().join().getValue()).isEqualTo(-20);
        assertThat(bucket.consume(1).join().getValue()).isEqualTo(Duration.ofMillis(1050).toNanos());
    }
}
