/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.Comparator;
import java.util.PriorityQueue;

import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;

/**
 * Final statuses that have happened and are not known yet, or that will replace one that is. Those of one moment come
 * out in the order in which they went in. Not thread-safe.
 */
final class LateFinals {

    private final PriorityQueue<Due> waiting
            = new PriorityQueue<>(Comparator.comparingLong(Due::atMillis).thenComparingLong(Due::order));
    private long added;

    void add(long atMillis, Entry entry) {
        waiting.add(new Due(atMillis, added++, entry));
    }

    /** The next moment; {@link Long#MAX_VALUE} if nothing is to come. */
    long nextMillis() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().atMillis;
    }

    Entry take() {
        return waiting.remove().entry;
    }

    void clear() {
        waiting.clear();
    }

    /** A final status of a message, and since when it has it. */
    record Entry(Batch batch, int message, DeliveryStatus status, int code, long sinceMillis) {
    }

    private record Due(long atMillis, long order, Entry entry) {
    }
}
