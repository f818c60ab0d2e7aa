/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * What a plan does, or shows, later than a client could think. Thread-safe: it takes the plan's lock.
 */
public final class Delays {

    private final PriorityQueue<Work> waiting
            = new PriorityQueue<>(Comparator.comparingLong(Work::atMillis).thenComparingLong(Work::order));
    private final Plan plan;
    private final BatchStore store;
    private long added;
    private boolean running;

    Delays(Plan plan, BatchStore store) {
        this.plan = plan;
        this.store = store;
    }

    /**
     * Has something done later, at its own moment: the plan's time stands there meanwhile.
     *
     * @param delay  from now
     * @param action what to do; must not throw
     */
    public void later(Duration delay, Runnable action) {
        synchronized (plan) {
            waiting.add(new Work(plan.now().plus(delay).toEpochMilli(), added++, action));
        }
    }

    /**
     * Does something; a batch that it creates is missing in lists for a while.
     *
     * @param  <T>  what comes of it
     * @param  lag  how long from its creation; can be zero
     * @param  work what to do
     * @return      what comes of it
     */
    public <T> T listedAfter(Duration lag, Supplier<T> work) {
        synchronized (plan) {
            plan.settle();
            Batch before = store.newest();
            T result = work.get();
            Batch newest = store.newest();
            if (newest != null && newest != before) {
                newest.listFrom(newest.createdAt().plus(lag));
            }
            return result;
        }
    }

    /** The next moment; {@link Long#MAX_VALUE} if there is none. */
    long nextMillis() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().atMillis;
    }

    /** Whether the plan's time stands still for something. */
    boolean isRunning() {
        return running;
    }

    void runNext() {
        running = true;
        try {
            waiting.remove().action.run();
        } finally {
            running = false;
        }
    }

    void clear() {
        waiting.clear();
    }

    private record Work(long atMillis, long order, Runnable action) {
    }
}
