/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.Nothing;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseResult;

/** A bucket in memory, which answers at once. */
record LocalTokenBucket(Bucket bucket) implements TokenBucket {

    @Override
    public CompletableFuture<VerboseResult<Long>> consume(long tokens) {
        return CompletableFuture.completedFuture(bucket.asVerbose().consumeIgnoringRateLimits(tokens));
    }

    @Override
    public boolean tryConsume(long tokens) {
        return bucket.tryConsume(tokens);
    }

    @Override
    public CompletableFuture<VerboseResult<Long>> available() {
        return CompletableFuture.completedFuture(bucket.asVerbose().getAvailableTokens());
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> add(long tokens) {
        return CompletableFuture.completedFuture(bucket.asVerbose().addTokens(tokens));
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> configure(BucketConfiguration configuration) {
        return CompletableFuture.completedFuture(
                bucket.asVerbose().replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS));
    }
}
