/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets a thread that waits for an operation do that operation's work itself. Otherwise worker threads that wait could
 * wait for a free worker thread, and for ever.
 */
final class WaitingThread implements Executor {

    private static final Runnable ENDS_WAIT = () -> {
        // nothing to do
    };

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Executor others;
    private boolean left;

    /**
     * @param others do what was handed over already when the thread stops to wait; nothing more is taken then
     */
    WaitingThread(Executor others) {
        this.others = others;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (left) {
                throw new RejectedExecutionException("The thread that waited does not wait any more");
            }
            work.add(task);
        }
    }

    /**
     * Works until the operation has ended.
     *
     * @param  operation            the operation
     * @return                      what it gave
     * @throws ExecutionException   if it failed
     * @throws InterruptedException if the thread was interrupted; others do the rest of the work then
     */
    <T> T await(CompletableFuture<T> operation) throws ExecutionException, InterruptedException {
        operation.whenComplete((result, failure) -> work.add(ENDS_WAIT));
        try {
            while (!operation.isDone()) {
                work.take().run();
            }
            return operation.get();
        } finally {
            leave();
        }
    }

    /** What was not begun is done by others, or a send that was interrupted would never end. */
    private void leave() {
        synchronized (this) {
            left = true;
        }
        for (Runnable task = work.poll(); task != null; task = work.poll()) {
            if (task != ENDS_WAIT) {
                hand(task);
            }
        }
    }

    private void hand(Runnable task) {
        try {
            others.execute(task);
        } catch (RejectedExecutionException e) {
            task.run(); // nobody else is left
        }
    }
}
