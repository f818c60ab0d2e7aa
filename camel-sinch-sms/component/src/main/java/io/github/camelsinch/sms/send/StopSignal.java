/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells sends that the component stops: whatever waits for its turn, for another attempt or for a look-up fails at
 * once, and nothing is posted any more. To be closed before the clients and the worker pool are.
 */
public final class StopSignal implements AutoCloseable {

    private final Set<CompletableFuture<?>> waits = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;
    private volatile boolean stopped;

    /** {@return whether the component stops} */
    public boolean isStopped() {
        return stopped;
    }

    /** Fails what waits, and whatever wants to wait later; what need not wait goes on. */
    public void endWaits() {
        ending = true;
        waits.forEach(wait -> wait.completeExceptionally(new StoppedException()));
    }

    /** Fails what waits, and whatever comes later. */
    @Override
    public void close() {
        stopped = true;
        endWaits();
    }

    /** Lets a wait fail with {@link StoppedException} when the component stops; gives the same wait. */
    <T> CompletableFuture<T> ends(CompletableFuture<T> wait) {
        if (!wait.isDone()) {
            waits.add(wait);
            wait.whenComplete((done, failure) -> waits.remove(wait));
            if (ending) {
                wait.completeExceptionally(new StoppedException());
            }
        }
        return wait;
    }

    /** How many wait; for tests. */
    int waiting() {
        return waits.size();
    }
}
