/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.error.SinchSmsException;

/**
 * A call that is made again after a pause where that does no harm. Used once.
 *
 * @param <T> what it gives
 */
final class RepeatedCall<T> {

    private final Retries retries;
    private final Supplier<CompletableFuture<T>> call;
    private final Doubts<T> doubts;
    private int attempts;
    private SinchSmsException doubt;

    RepeatedCall(Retries retries, Supplier<CompletableFuture<T>> call, Doubts<T> doubts) {
        this.retries = retries;
        this.call = call;
        this.doubts = doubts;
    }

    /** Fails with the failure of the last attempt, or with what {@link Doubts} makes of it. */
    CompletableFuture<T> run() {
        attempts++;
        return call.get().handle(this::ended).thenCompose(outcome -> outcome);
    }

    private CompletableFuture<T> ended(T answer, Throwable raw) {
        if (raw == null) {
            retries.budget().succeeded(attempts > 1);
            return CompletableFuture.completedFuture(answer);
        }
        if (!(Failures.forRoute(raw) instanceof SinchSmsException failure)) {
            return CompletableFuture.failedFuture(raw);
        }
        return switch (OutcomeClassifier.of(failure)) {
            case NOT_SENT, THROTTLED -> again(failure);
            case REJECTED, NOT_SENDABLE -> giveUp(failure);
            case ACCEPTED, ACCEPTED_WITHOUT_ID, UNKNOWN -> {
                doubt = failure;
                yield doubts.look(failure).thenCompose(look -> look.isDone()
                        ? CompletableFuture.completedFuture(look.answer()) : again(failure));
            }
        };
    }

    private CompletableFuture<T> again(SinchSmsException failure) {
        return retries.pause(attempts, failure).thenCompose(isTime -> isTime
                ? CompletableFuture.completedFuture(isTime).thenComposeAsync(now -> run(), retries.worker())
                : giveUp(failure));
    }

    private CompletableFuture<T> giveUp(SinchSmsException failure) {
        return doubt == null ? CompletableFuture.failedFuture(failure) : doubts.end(doubt, failure);
    }
}
