/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Bounds how many calls run at one time. A call beyond the limit waits for its turn, first come, first served, without
 * a thread: its deadline starts when it starts, so waiting here eats none of it.
 */
public final class InFlightLimit {

    private final int limit;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int inFlight;
    private boolean closed;

    /**
     * @param limit the most calls at one time, from 1
     */
    public InFlightLimit(int limit) {
        this.limit = limit;
    }

    /**
     * Runs a call now or when its turn comes, on the thread that made room for it.
     *
     * @param  call     starts the call
     * @param  whenShut makes the failure of a call that was still waiting when {@link #close()} came
     * @return          completes as the call does
     */
    public <T> CompletableFuture<T> run(Supplier<? extends CompletionStage<T>> call, Supplier<? extends Throwable> whenShut) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable start = () -> start(call, whenShut, result);
        synchronized (this) {
            if (!closed && inFlight >= limit) {
                waiting.add(start);
                return result;
            }
            inFlight++;
        }
        start.run();
        return result;
    }

    /** Fails every call that is waiting or comes later; calls that run are left alone. */
    public void close() {
        Queue<Runnable> left;
        synchronized (this) {
            closed = true;
            left = new ArrayDeque<>(waiting);
            waiting.clear();
            inFlight += left.size();
        }
        left.forEach(Runnable::run);
    }

    private <T> void start(
            Supplier<? extends CompletionStage<T>> call, Supplier<? extends Throwable> whenShut, CompletableFuture<T> result) {
        if (isClosed()) {
            release();
            result.completeExceptionally(whenShut.get());
            return;
        }
        CompletionStage<T> running;
        try {
            running = call.get();
        } catch (Throwable t) {
            release();
            result.completeExceptionally(t);
            return;
        }
        running.whenComplete((value, failure) -> {
            release();
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void release() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                inFlight--;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
