/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.Nothing;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseBucket;
import io.github.bucket4j.VerboseResult;

/** A bucket whose calls hold the thread: one in a store without an asynchronous client (JDBC). */
record BlockingTokenBucket(VerboseBucket bucket, Executor executor) implements TokenBucket {

    @Override
    public CompletableFuture<VerboseResult<Long>> consume(long tokens) {
        return call(() -> bucket.consumeIgnoringRateLimits(tokens));
    }

    @Override
    public CompletableFuture<VerboseResult<Long>> available() {
        return call(bucket::getAvailableTokens);
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> add(long tokens) {
        return call(() -> bucket.addTokens(tokens));
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> configure(BucketConfiguration configuration) {
        return call(() -> bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS));
    }

    private <T> CompletableFuture<T> call(Supplier<T> call) {
        try {
            return CompletableFuture.supplyAsync(call, executor);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(full);
        }
    }
}
