/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands tasks to a pool and wakes one thread at a time. Answers come in bursts, and a pool wakes a thread for each:
 * most of them find nothing left to do. Here a thread takes one task after the other, and before each it calls one more
 * thread if there is more to do; so no task waits for another that takes long, as long as the pool has threads.
 */
final class Relay implements Executor {

    private final Executor pool;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isCalled = new AtomicBoolean();

    /**
     * @param pool throws {@link RejectedExecutionException} when it takes nothing more
     */
    Relay(Executor pool) {
        this.pool = pool;
    }

    /**
     * @throws RejectedExecutionException if the pool takes nothing more; the task will not run then
     */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        try {
            callOne();
        } catch (RejectedExecutionException e) {
            if (tasks.remove(task)) {
                throw e;
            }
        }
    }

    private void callOne() {
        if (!isCalled.get() && isCalled.compareAndSet(false, true)) {
            try {
                pool.execute(this::work);
            } catch (RejectedExecutionException e) {
                isCalled.set(false);
                throw e;
            }
        }
    }

    private void work() {
        isCalled.set(false);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            if (!tasks.isEmpty()) {
                callHelp();
            }
            task.run();
            // as a pool does between tasks: an interrupt that one left is not for the next
            Thread.interrupted();
        }
    }

    private void callHelp() {
        try {
            callOne();
        } catch (RejectedExecutionException e) {
            // the pool ends: what is left is done by this thread, or taken by who ended it
        }
    }

    /** Takes what nobody has begun. */
    List<Runnable> takeRest() {
        List<Runnable> rest = new ArrayList<>();
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            rest.add(task);
        }
        return rest;
    }
}
