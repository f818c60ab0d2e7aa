/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Callbacks that go out one after the other, by the moments when they are due. Those of one moment go out in the order
 * in which they were made. Not thread-safe: the queue's lock guards it.
 */
final class Lane {

    private final PriorityQueue<Due> waiting
            = new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(due -> due.callback.id()));
    private boolean running;
    /** When what is under way was due; {@code null} if nothing is. */
    private Instant underWay;

    void add(Pending callback) {
        waiting.add(new Due(callback.nextAt(), callback));
    }

    /** Whether somebody must be sent for what is due; he counts as sent then. */
    boolean startsRunning(Instant now) {
        if (running || waiting.isEmpty() || waiting.peek().at.isAfter(now)) {
            return false;
        }
        running = true;
        return true;
    }

    /** The next that is due; {@code null}, and nobody runs any more, if there is none. */
    Pending take(Instant now) {
        if (waiting.isEmpty() || waiting.peek().at.isAfter(now)) {
            running = false;
            underWay = null;
            return null;
        }
        Due next = waiting.remove();
        underWay = next.at;
        return next.callback;
    }

    /** Whether something that was due by then is not done. */
    boolean isBehind(Instant then) {
        return underWay != null && !underWay.isAfter(then) || !waiting.isEmpty() && !waiting.peek().at.isAfter(then);
    }

    private record Due(Instant at, Pending callback) {
    }
}
