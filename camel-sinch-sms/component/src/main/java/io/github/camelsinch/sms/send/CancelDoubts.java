/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.Batch;

/**
 * Of a cancellation, which may be made as often as one likes. If Sinch refuses to do it again, the batch itself tells
 * whether the first one had cancelled it.
 */
final class CancelDoubts implements Doubts<Batch> {

    private static final int NOT_FOUND = 404;

    private final Supplier<CompletableFuture<Batch>> get;

    /**
     * @param get reads the batch
     */
    CancelDoubts(Supplier<CompletableFuture<Batch>> get) {
        this.get = get;
    }

    @Override
    public CompletableFuture<Look<Batch>> look(SinchSmsException doubt) {
        return CompletableFuture.completedFuture(Look.again());
    }

    @Override
    public CompletableFuture<Batch> end(SinchSmsException doubt, SinchSmsException last) {
        if (last == doubt) {
            return CompletableFuture.failedFuture(last);
        }
        if (last.getOutcome() != Outcome.REJECTED) {
            return CompletableFuture.failedFuture(DoubtFailures.stillInDoubt(doubt, last));
        }
        if (last.getHttpStatus() == NOT_FOUND) {
            return CompletableFuture.failedFuture(DoubtFailures.goneOrUnknown(doubt, last));
        }
        return get.get().handle((batch, failure) -> {
            if (failure != null) {
                return CompletableFuture.<Batch> failedFuture(DoubtFailures.stillInDoubt(doubt, last));
            }
            return Boolean.TRUE.equals(batch.canceled())
                    ? CompletableFuture.completedFuture(batch) : CompletableFuture.<Batch> failedFuture(last);
        }).thenCompose(outcome -> outcome);
    }
}
