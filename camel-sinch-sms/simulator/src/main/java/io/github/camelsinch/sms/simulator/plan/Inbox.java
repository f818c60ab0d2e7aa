/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.batch.BatchDefinition;
import io.github.camelsinch.sms.simulator.batch.Msisdn;
import io.github.camelsinch.sms.simulator.message.Message;

/**
 * The newest messages with their texts: a ring, so that a long run needs no more memory than a short one. Not
 * thread-safe.
 */
final class Inbox {

    private final int capacity;
    private Entry[] ring = new Entry[0];
    private long added;
    private final Conversations conversations = new Conversations();

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    void add(Batch batch, int index, Message message) {
        if (added < capacity && added == ring.length) {
            grow();
        }
        int place = (int) (added % capacity);
        if (added >= capacity) {
            conversations.leaves(ring[place]);
        }
        ring[place] = new Entry(++added, batch, batch.messages(), index, message);
    }

    private void grow() {
        Entry[] larger = new Entry[Math.min(capacity, Math.max(16, ring.length * 2))];
        System.arraycopy(ring, 0, larger, 0, ring.length);
        ring = larger;
    }

    /** Oldest first; those of one number, or all if it is {@code null}. */
    List<SimulatedMessage> messages(Long number) {
        List<SimulatedMessage> messages = new ArrayList<>();
        for (long i = Math.max(0, added - capacity); i < added; i++) {
            Entry entry = ring[(int) (i % capacity)];
            if (entry.isCurrent() && (number == null || number == entry.number())) {
                messages.add(entry.message());
            }
        }
        return messages;
    }

    /** Whether none has left the ring. */
    boolean isComplete() {
        return added <= capacity;
    }

    /** Oldest first, with those that have left the ring since the number was first asked for. */
    List<SimulatedMessage> conversation(long number) {
        List<SimulatedMessage> messages = conversations.of(number);
        messages.addAll(messages(number));
        return messages;
    }

    void clear() {
        conversations.clear();
        ring = new Entry[0];
        added = 0;
    }

    record Entry(long id, Batch batch, MessageTable table, int index, Message content) {

        /** Not forgotten, and not replaced by an update of the batch. */
        boolean isCurrent() {
            return batch.messages() == table;
        }

        long number() {
            return table.number(index);
        }

        SimulatedMessage message() {
            BatchDefinition definition = batch.definition();
            return new SimulatedMessage(
                    id, Msisdn.digits(number()), definition.from(), content.text(), content.parts(), content.encoding(),
                    table.status(index), table.code(index), Instant.ofEpochMilli(table.sinceMillis(index)), batch.id(),
                    definition.clientReference());
        }
    }
}
