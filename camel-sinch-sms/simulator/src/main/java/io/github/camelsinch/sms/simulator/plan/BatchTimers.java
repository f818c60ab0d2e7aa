/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Moments that batches wait for, such as {@code send_at}. A timer is void once its batch has been changed. Not
 * thread-safe.
 */
final class BatchTimers {

    private static final int MIN_TIDY = 1024;

    private final PriorityQueue<Timer> timers
            = new PriorityQueue<>(Comparator.comparingLong(Timer::atMillis).thenComparingLong(Timer::order));
    private long set;
    private int tidyAt = MIN_TIDY;

    void set(long atMillis, Batch batch) {
        if (timers.size() >= tidyAt) {
            // most batches finish long before they expire
            timers.removeIf(Timer::isVoid);
            tidyAt = Math.max(MIN_TIDY, 2 * timers.size());
        }
        timers.add(new Timer(atMillis, set++, batch, batch.version()));
    }

    /** The next moment; {@link Long#MAX_VALUE} if there is none. */
    long nextMillis() {
        Timer first = timers.peek();
        while (first != null && first.isVoid()) {
            timers.poll();
            first = timers.peek();
        }
        return first == null ? Long.MAX_VALUE : first.atMillis;
    }

    /** The batch that the next moment belongs to. */
    Batch take() {
        return timers.remove().batch;
    }

    void clear() {
        timers.clear();
    }

    private record Timer(long atMillis, long order, Batch batch, int version) {

        boolean isVoid() {
            return version != batch.version() || batch.isFinished();
        }
    }
}
