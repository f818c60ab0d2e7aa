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

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private volatile boolean left;

    @Override
    public void execute(Runnable task) {
        if (left) {
            throw new RejectedExecutionException("The thread that waited does not wait any more");
        }
        work.add(task);
    }

    /**
     * Works until the operation has ended.
     *
     * @param  operation            the operation
     * @return                      what it gave
     * @throws ExecutionException   if it failed
     * @throws InterruptedException if the thread was interrupted; what it has not begun is not done then
     */
    <T> T await(CompletableFuture<T> operation) throws ExecutionException, InterruptedException {
        operation.whenComplete((result, failure) -> work.add(() -> {
            // only ends the wait
        }));
        try {
            while (!operation.isDone()) {
                work.take().run();
            }
            return operation.get();
        } finally {
            left = true;
        }
    }
}
