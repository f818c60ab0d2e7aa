/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Requests that are carried out later than they came. Not thread-safe. */
final class LateWork {

    private final PriorityQueue<Work> waiting
            = new PriorityQueue<>(Comparator.comparingLong(Work::atMillis).thenComparingLong(Work::order));
    private long added;
    private boolean running;

    void add(long atMillis, Runnable action) {
        waiting.add(new Work(atMillis, added++, action));
    }

    /** The next moment; {@link Long#MAX_VALUE} if there is none. */
    long nextMillis() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().atMillis;
    }

    /** Whether the plan's time stands still for it. */
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
