/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.github.camelsinch.sms.benchmarks.pacing.Arrivals.Arrival;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the figures of pacing are made of. */
class ArrivalsTest {

    private static final Arrivals TEN_A_SECOND = new Arrivals(
            LongStream.range(0, 100).mapToObj(i -> new Arrival(TimeUnit.MILLISECONDS.toNanos(i * 500), 5)).toList());

    @Test
    void theLastBatchDoesNotCountIntoTheRate() {
        assertThat(TEN_A_SECOND.rate()).isCloseTo(10, within(1e-9));
    }

    @Test
    void aSecondHoldsWhatCameInIt() {
        assertThat(TEN_A_SECOND.mostInASecond()).isEqualTo(10);
        assertThat(new Arrivals(
                List.of(
                        new Arrival(0, 1), new Arrival(1_500_000_000, 7), new Arrival(2_499_999_999L, 8)))
                .mostInASecond())
                .isEqualTo(15);
    }

    @Test
    void whatCameWhileWarmingUpIsLeftOut() {
        assertThat(TEN_A_SECOND.after(TimeUnit.SECONDS.toNanos(10)).all()).hasSize(80);
    }

    @Test
    void mixedBatchesAreMostlySmallAndNeverAboveAThousand() {
        MixedBatches batches = new MixedBatches(new Random(1));
        List<Integer> sizes = IntStream.range(0, 10_000).mapToObj(i -> batches.next()).toList();

        assertThat(sizes).allMatch(size -> size >= 1 && size <= 1000);
        assertThat(sizes.stream().filter(size -> size == 1).count()).isBetween(5_700L, 6_300L);
        assertThat(sizes.stream().filter(size -> size > 200).count()).isBetween(200L, 400L);
    }
}
