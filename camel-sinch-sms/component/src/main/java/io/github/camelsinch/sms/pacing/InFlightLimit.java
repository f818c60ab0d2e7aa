/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Bounds how many calls run at one time. A call beyond the limit waits for its turn, first come, first served, without
 * a thread: its deadline starts when it starts, so waiting here eats none of it.
 */
public final class InFlightLimit {

    private final int limit;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    /** More than zero while a thread starts waiting calls; calls that end at once then need no deeper stack. */
    private final AtomicInteger draining = new AtomicInteger();
    private int inFlight;
    private boolean closed;

    /**
     * @param limit the most calls at one time, from 1
     */
    public InFlightLimit(int limit) {
        this.limit = limit;
    }

    /**
     * Runs a call now, or when its turn comes on the thread that made room for it.
     *
     * @param  <T>        what the call gives
     * @param  call       starts the call
     * @param  whenClosed makes the failure of a call that had not begun when {@link #close()} came
     * @return            completes as the call does
     */
    public <T> CompletableFuture<T> run(
            Supplier<? extends CompletionStage<T>> call, Supplier<? extends Throwable> whenClosed) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            if (!closed && (inFlight >= limit || !waiting.isEmpty())) {
                waiting.add(() -> start(call, whenClosed, result));
                return result;
            }
            inFlight++;
        }
        start(call, whenClosed, result);
        return result;
    }

    /** Fails every call that waits or comes later; calls that run are left alone. */
    public void close() {
        synchronized (this) {
            closed = true;
        }
        startWaiting();
    }

    private <T> void start(
            Supplier<? extends CompletionStage<T>> call, Supplier<? extends Throwable> whenClosed,
            CompletableFuture<T> result) {
        CompletionStage<T> running;
        try {
            running = isClosed() ? CompletableFuture.failedFuture(whenClosed.get()) : call.get();
        } catch (RuntimeException | Error e) {
            running = CompletableFuture.failedFuture(e);
        }
        running.whenComplete((value, failure) -> {
            synchronized (this) {
                inFlight--;
            }
            startWaiting();
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    private void startWaiting() {
        if (draining.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        do {
            for (Runnable next = nextInTurn(); next != null; next = nextInTurn()) {
                next.run();
            }
            seen = draining.addAndGet(-seen);
        } while (seen > 0);
    }

    private synchronized Runnable nextInTurn() {
        if (waiting.isEmpty() || !closed && inFlight >= limit) {
            return null;
        }
        inFlight++;
        return waiting.poll();
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
