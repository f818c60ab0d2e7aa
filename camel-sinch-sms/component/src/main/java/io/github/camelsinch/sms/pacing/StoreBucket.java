/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.Nothing;
import io.github.bucket4j.VerboseResult;
import io.github.camelsinch.sms.time.Timer;

/** A bucket in a store that may be slow or gone: a call is given up after {@link #TIME_LIMIT}. */
final class StoreBucket implements TokenBucket {

    static final Duration TIME_LIMIT = Duration.ofMillis(500);

    private final TokenBucket bucket;
    private final Timer timer;
    private final Consumer<BucketConfiguration> seen;

    /**
     * @param seen is told with each answer how the bucket is configured
     */
    StoreBucket(TokenBucket bucket, Timer timer, Consumer<BucketConfiguration> seen) {
        this.bucket = bucket;
        this.timer = timer;
        this.seen = seen;
    }

    /** An answer that comes too late is undone: the caller asks again, and would pay twice. */
    @Override
    public CompletableFuture<VerboseResult<Long>> consume(long tokens) {
        return within(() -> bucket.consume(tokens), () -> bucket.add(tokens));
    }

    @Override
    public CompletableFuture<VerboseResult<Long>> available() {
        return within(bucket::available, () -> {
        });
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> add(long tokens) {
        return within(() -> bucket.add(tokens), () -> {
        });
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> configure(BucketConfiguration configuration) {
        return within(() -> bucket.configure(configuration), () -> {
        });
    }

    private <T> CompletableFuture<VerboseResult<T>> within(
            Supplier<CompletableFuture<VerboseResult<T>>> call, Runnable undo) {
        CompletableFuture<VerboseResult<T>> answer = new CompletableFuture<>();
        try {
            Timer.Cancellation limit
                    = timer.after(TIME_LIMIT, () -> answer.completeExceptionally(new TimeoutException()));
            answer.whenComplete((result, failure) -> limit.cancel());
            call.get().whenComplete((result, failure) -> {
                if (failure != null) {
                    answer.completeExceptionally(failure);
                    return;
                }
                seen.accept(result.getConfiguration());
                if (!answer.complete(result)) {
                    undo.run();
                }
            });
        } catch (RuntimeException notStarted) {
            answer.completeExceptionally(notStarted);
        }
        return answer;
    }
}
