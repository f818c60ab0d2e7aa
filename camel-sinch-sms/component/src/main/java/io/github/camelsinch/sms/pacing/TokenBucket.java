/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.Nothing;
import io.github.bucket4j.VerboseResult;

/** A bucket of Bucket4j, wherever it is kept. Each answer says how the bucket is configured. */
interface TokenBucket {

    /**
     * Takes tokens although they are not there yet.
     *
     * @return in how many nanoseconds the bucket will have made up for it; 0 if the tokens were there
     */
    CompletableFuture<VerboseResult<Long>> consume(long tokens);

    /** {@return whether the tokens were there, and taken, as far as that can be said without waiting for a store} */
    default boolean tryConsume(long tokens) {
        return false;
    }

    /** {@return how many tokens are there; negative if more were taken} */
    CompletableFuture<VerboseResult<Long>> available();

    /** Gives tokens back, up to the capacity. */
    CompletableFuture<VerboseResult<Nothing>> add(long tokens);

    /** Changes rate and capacity and keeps what is there, or missing. */
    CompletableFuture<VerboseResult<Nothing>> configure(BucketConfiguration configuration);
}
