/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.Nothing;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.AsyncVerboseBucket;

/** A bucket in a store with an asynchronous client, such as Redis. */
record AsyncTokenBucket(AsyncVerboseBucket bucket) implements TokenBucket {

    @Override
    public CompletableFuture<VerboseResult<Long>> consume(long tokens) {
        return bucket.consumeIgnoringRateLimits(tokens);
    }

    @Override
    public CompletableFuture<VerboseResult<Long>> available() {
        return bucket.getAvailableTokens();
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> add(long tokens) {
        return bucket.addTokens(tokens);
    }

    @Override
    public CompletableFuture<VerboseResult<Nothing>> configure(BucketConfiguration configuration) {
        return bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS);
    }
}
