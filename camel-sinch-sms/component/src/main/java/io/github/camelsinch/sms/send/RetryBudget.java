/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.camelsinch.sms.time.Timer;

/**
 * Bounds the retries of all calls to one service plan together, so that they do not hold down a server that is in
 * trouble: {@value #CAPACITY} permits, {@value #COST} a retry, which come back when it succeeds. First attempts are
 * never bounded. The numbers are those of the AWS SDK's standard retry strategy; an empty budget also fills up again in
 * {@value #MINUTES_TO_FILL} minutes, for plans on which little is sent.
 */
public final class RetryBudget {

    private static final long CAPACITY = 500;
    private static final long COST = 5;
    private static final long MINUTES_TO_FILL = 10;

    private final Bucket bucket;
    /** Whether nothing was paid since it was full, as mostly: then nothing need come back. */
    private volatile boolean full = true;

    /**
     * @param timer the time
     */
    public RetryBudget(Timer timer) {
        bucket = Bucket.builder()
                .withCustomTimePrecision(new TimerMeter(timer))
                .addLimit(Bandwidth.builder().capacity(CAPACITY)
                        .refillGreedy(CAPACITY, Duration.ofMinutes(MINUTES_TO_FILL)).build())
                .build();
    }

    /** Pays for a retry; {@code false} if there is nothing left to pay with. */
    synchronized boolean pay() {
        full = false;
        return bucket.tryConsume(COST);
    }

    /** A call was answered with success: its retry is free, and others' become likelier. */
    void succeeded(boolean afterRetry) {
        if (!full) {
            giveBack(afterRetry ? COST : 1);
        }
    }

    private synchronized void giveBack(long permits) {
        bucket.addTokens(permits);
        full = bucket.getAvailableTokens() >= CAPACITY;
    }

    private record TimerMeter(Timer timer) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return timer.nanoTime();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
