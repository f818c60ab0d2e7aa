/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import io.github.camelsinch.sms.time.Timer;

/** Permits out of this process alone. Nothing here waits or fails, so everything is answered at once. */
final class LocalPermits implements Permits {

    private final double ratePerSecond;
    private final LanePermits lanes;

    LocalPermits(double ratePerSecond, Duration burst, Timer timer) {
        this.ratePerSecond = ratePerSecond;
        this.lanes = lanes(ratePerSecond, burst, timer);
    }

    static LanePermits lanes(double ratePerSecond, Duration burst, Timer timer) {
        return new LanePermits(
                bucket(Bandwidths.of(ratePerSecond, burst), timer),
                bucket(Bandwidths.of(ratePerSecond * LanePermits.HIGH_SHARE, Duration.ZERO), timer), timer);
    }

    @Override
    public CompletableFuture<Long> reserve(long weight, Priority priority) {
        return lanes.reserve(weight, priority);
    }

    @Override
    public boolean tryReserve(long weight, Priority priority) {
        return lanes.tryReserve(weight, priority);
    }

    @Override
    public void refund(long weight, Priority priority) {
        lanes.refund(weight, priority);
    }

    @Override
    public void pause(Duration duration) {
        lanes.pause(duration);
    }

    @Override
    public long maxReservation() {
        return 0;
    }

    @Override
    public PacerSnapshot snapshot(Duration pausedFor) {
        return new PacerSnapshot(ratePerSecond, PacerSnapshot.Mode.LOCAL, pausedFor, null);
    }

    @Override
    public void close() {
        // nobody ever waits for an answer
    }

    static TokenBucket bucket(BucketConfiguration configuration, Timer timer) {
        Bucket bucket = Bucket.builder().addLimit(configuration.getBandwidths()[0])
                .withCustomTimePrecision(new TimerMeter(timer))
                .withSynchronizationStrategy(SynchronizationStrategy.SYNCHRONIZED).build();
        return new LocalTokenBucket(bucket);
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
