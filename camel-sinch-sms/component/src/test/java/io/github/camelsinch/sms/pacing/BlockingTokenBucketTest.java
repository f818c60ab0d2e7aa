/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.VerboseBucket;
import io.github.bucket4j.VerboseResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BlockingTokenBucketTest {

    private final VerboseBucket bucket
            = Bucket.builder().addLimit(limit -> limit.capacity(5).refillGreedy(1, Duration.ofDays(1))).build()
                    .asVerbose();

    @Test
    void aCallIsMadeByTheExecutor() {
        Deque<Runnable> tasks = new ArrayDeque<>();

        CompletableFuture<VerboseResult<Long>> counted = new BlockingTokenBucket(bucket, tasks::add).available();

        assertThat(counted).isNotDone();
        tasks.remove().run();
        assertThat(counted.join().getValue()).isEqualTo(5);
    }

    @Test
    void anExecutorThatIsFullFailsTheCall() {
        TokenBucket full = new BlockingTokenBucket(bucket, task -> {
            throw new RejectedExecutionException("full");
        });

        assertThatThrownBy(() -> full.consume(1).join()).hasCauseInstanceOf(RejectedExecutionException.class);
    }
}
