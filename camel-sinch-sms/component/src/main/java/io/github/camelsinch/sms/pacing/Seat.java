/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A place within an {@link InFlightLimit} that was taken before its call begins: either a call runs in it, or it is
 * freed.
 */
final class Seat {

    private final Supplier<? extends Throwable> hindrance;
    private final Consumer<Throwable> onEnd;
    private final AtomicBoolean used = new AtomicBoolean();

    /**
     * @param hindrance why no call may begin any more, or {@code null}
     * @param onEnd     gets the failure of the call, {@code null} if there is none, before anybody else hears of it; or
     *                  that there was no call
     */
    Seat(Supplier<? extends Throwable> hindrance, Consumer<Throwable> onEnd) {
        this.hindrance = hindrance;
        this.onEnd = onEnd;
    }

    /** Runs the one call that it was taken for. */
    <T> CompletableFuture<T> run(Supplier<? extends CompletionStage<T>> call) {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("The place in flight was used, or given back");
        }
        return begin(call).whenComplete((value, failure) -> onEnd.accept(failure)).toCompletableFuture();
    }

    private <T> CompletionStage<T> begin(Supplier<? extends CompletionStage<T>> call) {
        try {
            Throwable hindered = hindrance.get();
            return hindered == null
                    ? Objects.requireNonNull(call.get(), "The call gave no answer") : CompletableFuture.failedFuture(hindered);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Makes room if no call has begun. */
    void free() {
        if (used.compareAndSet(false, true)) {
            onEnd.accept(new CancellationException());
        }
    }
}
