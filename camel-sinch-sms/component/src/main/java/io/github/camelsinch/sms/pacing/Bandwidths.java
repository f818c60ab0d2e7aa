/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;

/** Translates between a rate and Bucket4j's way to say it: so many tokens in such a period. */
final class Bandwidths {

    private static final long THOUSANDTHS = 1000;
    private static final double NANOS_A_SECOND = 1e9;

    private Bandwidths() {
    }

    /**
     * A bucket that is empty at first, so that neither a start nor a store that lost its data makes a burst.
     *
     * @param  ratePerSecond is rounded down to thousandths, but not to nothing
     * @param  burst         the capacity is what flows in meanwhile, at least one token
     * @return               the configuration
     */
    static BucketConfiguration of(double ratePerSecond, Duration burst) {
        long thousandths = Math.max(1, (long) Math.floor(ratePerSecond * THOUSANDTHS + 1e-6));
        long shorter = greatestCommonDivisor(thousandths, THOUSANDTHS);
        long capacity = Math.max(1, (long) (ratePerSecond * burst.toNanos() / NANOS_A_SECOND));
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder().capacity(capacity)
                        .refillGreedy(thousandths / shorter, Duration.ofSeconds(THOUSANDTHS / shorter))
                        .initialTokens(0).build())
                .build();
    }

    static double ratePerSecond(BucketConfiguration configuration) {
        Bandwidth bandwidth = only(configuration);
        return bandwidth.getRefillTokens() * NANOS_A_SECOND / bandwidth.getRefillPeriodNanos();
    }

    static double nanosPerToken(BucketConfiguration configuration) {
        Bandwidth bandwidth = only(configuration);
        return (double) bandwidth.getRefillPeriodNanos() / bandwidth.getRefillTokens();
    }

    static long capacity(BucketConfiguration configuration) {
        return only(configuration).getCapacity();
    }

    private static Bandwidth only(BucketConfiguration configuration) {
        return configuration.getBandwidths()[0];
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
