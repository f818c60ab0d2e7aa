/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A call that runs within an {@link InFlightLimit}, or waits to.
 *
 * @param <T>        what it gives
 * @param kind       what it is for
 * @param starts     starts it
 * @param whenClosed makes the failure of one that never starts
 * @param result     completes as it does
 */
record Call<T>(
        CallKind kind, Supplier<? extends CompletionStage<T>> starts, Supplier<? extends Throwable> whenClosed,
        CompletableFuture<T> result) {
}
