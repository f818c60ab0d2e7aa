/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;

/** Translates between a rate and Bucket4j's way to say it: so many tokens in such a period. */
final class Bandwidths {

    private static final long THOUSANDTHS = 1000;
    private static final double NANOS_A_SECOND = 1e9;
    /** Rounding the period to nanoseconds then changes a rate by less than a millionth. */
    private static final double LEAST_PERIOD_NANOS = 1e6;

    private Bandwidths() {
    }

    /**
     * A bucket that is empty at first, so that neither a start nor a store that lost its data makes a burst.
     *
     * @param  ratePerSecond above zero; kept to a millionth, and exactly where it is a number of thousandths
     * @param  burst         the capacity is what flows in meanwhile, at least one token
     * @return               the configuration
     */
    static BucketConfiguration of(double ratePerSecond, Duration burst) {
        long capacity = Math.max(1, (long) (ratePerSecond * burst.toNanos() / NANOS_A_SECOND));
        return BucketConfiguration.builder()
                .addLimit(refill(Bandwidth.builder().capacity(capacity), ratePerSecond).initialTokens(0).build())
                .build();
    }

    private static BandwidthBuilder.BandwidthBuilderBuildStage refill(
            BandwidthBuilder.BandwidthBuilderRefillStage bandwidth, double ratePerSecond) {
        long thousandths = Math.round(ratePerSecond * THOUSANDTHS);
        if (thousandths > 0 && Math.abs(thousandths - ratePerSecond * THOUSANDTHS) < 1e-9 * thousandths) {
            long shorter = greatestCommonDivisor(thousandths, THOUSANDTHS);
            return bandwidth.refillGreedy(thousandths / shorter, Duration.ofSeconds(THOUSANDTHS / shorter));
        }
        long tokens = (long) Math.ceil(LEAST_PERIOD_NANOS * ratePerSecond / NANOS_A_SECOND);
        return bandwidth.refillGreedy(tokens, Duration.ofNanos(Math.round(tokens * NANOS_A_SECOND / ratePerSecond)));
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
