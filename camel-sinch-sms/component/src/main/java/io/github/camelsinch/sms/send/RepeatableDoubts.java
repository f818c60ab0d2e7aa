/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.SinchSmsException;

/** Of a call that may be made as often as one likes: it is made again, and in doubt if no attempt gets an answer. */
final class RepeatableDoubts<T> implements Doubts<T> {

    @Override
    public CompletableFuture<Look<T>> look(SinchSmsException doubt) {
        return CompletableFuture.completedFuture(Look.again());
    }

    @Override
    public CompletableFuture<T> end(SinchSmsException doubt, SinchSmsException last) {
        return CompletableFuture.failedFuture(last == doubt ? last : DoubtFailures.stillInDoubt(doubt, last));
    }
}
