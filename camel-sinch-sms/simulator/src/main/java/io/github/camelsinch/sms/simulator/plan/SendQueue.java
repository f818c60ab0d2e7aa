/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The plan's one queue: first in, first out, drained at the plan's rate (Sinch SMS guide, "rate limits": a message
 * counts for each recipient, and batches wait their turn). A message that is aborted at its turn has used it. Not
 * thread-safe.
 */
final class SendQueue {

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Pacer pacer;
    private long places;

    SendQueue(Pacer pacer) {
        this.pacer = pacer;
    }

    /** Puts a batch at the end. A place that it had before is void. */
    void add(Batch batch, long nowMillis) {
        batch.setPlace(++places);
        entries.add(new Entry(batch, places, nowMillis));
    }

    /** When the next message has its turn; {@link Long#MAX_VALUE} if none waits. */
    long nextTurnMillis() {
        Entry head = head();
        return head == null ? Long.MAX_VALUE : pacer.nextMillis(head.sinceMillis);
    }

    /** The batch whose next message has its turn now. */
    Batch take(long turnMillis) {
        pacer.take(turnMillis);
        return head().batch;
    }

    /** Batches that are through, or have got another place, leave when they come to the front. */
    private Entry head() {
        Entry head = entries.peek();
        while (head != null && !(head.batch.hasNext() && head.place == head.batch.place())) {
            entries.poll();
            head = entries.peek();
        }
        return head;
    }

    void clear() {
        entries.clear();
        pacer.reset();
    }

    private record Entry(Batch batch, long place, long sinceMillis) {
    }
}
