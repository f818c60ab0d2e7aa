/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.Nothing;
import io.github.bucket4j.VerboseResult;
import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens when calls of several nodes cross, or one of the two buckets fails. */
class LanePermitsTest {

    private static final BucketConfiguration TEN_A_SECOND = Bandwidths.of(10, PacerSettings.DEFAULT_BURST);

    private final ManualTimer timer = new ManualTimer();
    private final TokenBucket main = LocalPermits.bucket(TEN_A_SECOND, timer);
    private final TokenBucket high = LocalPermits.bucket(TEN_A_SECOND, timer);

    @Test
    void pausesOfTwoNodesThatCrossDoNotAddUp() {
        LanePermits other = new LanePermits(main, high, timer);
        LanePermits lanes = new LanePermits(
                new Crossed(main, () -> other.pause(Duration.ofSeconds(5))), high, timer);

        lanes.pause(Duration.ofSeconds(5));

        assertThat(main.available().join().getValue()).isEqualTo(-50);
        assertThat(high.available().join().getValue()).isEqualTo(-50);
    }

    @Test
    void aLongerPauseThatCrossesAShorterOneIsKeptWhole() {
        LanePermits other = new LanePermits(main, high, timer);
        LanePermits lanes = new LanePermits(
                new Crossed(main, () -> other.pause(Duration.ofSeconds(2))), high, timer);

        lanes.pause(Duration.ofSeconds(5));

        assertThat(main.available().join().getValue()).isEqualTo(-50);
    }

    @Test
    void withoutTheSecondBucketHighPriorityHasItsTurnInTheMainOne() {
        LanePermits lanes = new LanePermits(main, new Failing(), timer);
        lanes.reserve(10, Priority.NORMAL);

        assertThat(lanes.reserve(1, Priority.HIGH)).isCompletedWithValue(timer.nanoTime() + Duration.ofMillis(1100).toNanos());
    }

    @Test
    void whatPassedAndWasGivenBackIsRefundedInBothBuckets() {
        LanePermits lanes = new LanePermits(main, high, timer);
        lanes.reserve(100, Priority.NORMAL);
        lanes.reserve(5, Priority.HIGH);
        assertThat(available(high)).isEqualTo(-5);

        lanes.refund(5, Priority.HIGH);

        assertThat(available(high)).isZero();
        assertThat(available(main)).isEqualTo(-100);
    }

    @Test
    void partsOfWhatPassedAreRefundedOneByOneAndNeverMoreThanWasCharged() {
        LanePermits lanes = new LanePermits(main, high, timer);
        lanes.reserve(100, Priority.NORMAL);
        lanes.reserve(5, Priority.HIGH);
        high.consume(50);

        lanes.refund(2, Priority.HIGH);
        lanes.refund(2, Priority.HIGH);
        lanes.refund(2, Priority.HIGH);

        assertThat(available(high)).isEqualTo(-50);
    }

    @Test
    void whatHadNoNeedOfTheSecondBucketIsNotRefundedThere() {
        LanePermits lanes = new LanePermits(main, high, timer);
        timer.advance(Duration.ofSeconds(1));
        lanes.reserve(1, Priority.HIGH);
        high.consume(50);

        lanes.refund(1, Priority.HIGH);
        lanes.refund(1, Priority.NORMAL);

        assertThat(available(high)).isEqualTo(-49);
    }

    private static long available(TokenBucket bucket) {
        return bucket.available().join().getValue();
    }

    /** A bucket of which something else takes just after its tokens were counted. */
    private record Crossed(TokenBucket bucket, Runnable meanwhile) implements TokenBucket {

        @Override
        public CompletableFuture<VerboseResult<Long>> available() {
            CompletableFuture<VerboseResult<Long>> counted = bucket.available();
            meanwhile.run();
            return counted;
        }

        @Override
        public CompletableFuture<VerboseResult<Long>> consume(long tokens) {
            return bucket.consume(tokens);
        }

        @Override
        public CompletableFuture<VerboseResult<Nothing>> add(long tokens) {
            return bucket.add(tokens);
        }

        @Override
        public CompletableFuture<VerboseResult<Nothing>> configure(BucketConfiguration configuration) {
            return bucket.configure(configuration);
        }
    }

    private record Failing() implements TokenBucket {

        @Override
        public CompletableFuture<VerboseResult<Long>> available() {
            return CompletableFuture.failedFuture(new IllegalStateException());
        }

        @Override
        public CompletableFuture<VerboseResult<Long>> consume(long tokens) {
            return CompletableFuture.failedFuture(new IllegalStateException());
        }

        @Override
        public CompletableFuture<VerboseResult<Nothing>> add(long tokens) {
            return CompletableFuture.failedFuture(new IllegalStateException());
        }

        @Override
        public CompletableFuture<VerboseResult<Nothing>> configure(BucketConfiguration configuration) {
            return CompletableFuture.failedFuture(new IllegalStateException());
        }
    }
}
