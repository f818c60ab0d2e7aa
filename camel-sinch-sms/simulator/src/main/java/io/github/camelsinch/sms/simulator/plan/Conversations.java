/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that somebody reads, with what has left the ring since: a ring that goes round must not empty the phone
 * that is looked at. Bounded in numbers and in messages a number. Not thread-safe.
 */
final class Conversations {

    /** Numbers; the one that was asked for least recently goes first. */
    static final int NUMBERS = 100;
    /** Messages a number; the oldest goes first. */
    static final int MESSAGES = 200;

    private final Map<Long, Deque<Kept>> byNumber = new LinkedHashMap<>(16, 0.75f, true);

    /** A message leaves the ring. */
    void leaves(Inbox.Entry entry) {
        if (byNumber.isEmpty() || !entry.isCurrent() || !byNumber.containsKey(entry.number())) {
            return;
        }
        Deque<Kept> kept = byNumber.get(entry.number());
        kept.add(new Kept(entry));
        if (kept.size() > MESSAGES) {
            kept.remove();
        }
    }

    /** What has left the ring, oldest first; from now on the number is kept. */
    List<SimulatedMessage> of(long number) {
        Deque<Kept> kept = byNumber.computeIfAbsent(number, absent -> new ArrayDeque<>());
        if (byNumber.size() > NUMBERS) {
            byNumber.remove(byNumber.keySet().iterator().next());
        }
        List<SimulatedMessage> messages = new ArrayList<>();
        kept.forEach(one -> one.addTo(messages));
        return messages;
    }

    void clear() {
        byNumber.clear();
    }

    /** A message while its batch is there, and as it ended when that is forgotten. */
    private static final class Kept {

        private final Inbox.Entry entry;
        private SimulatedMessage last;

        Kept(Inbox.Entry entry) {
            this.entry = entry;
            this.last = entry.message();
        }

        void addTo(List<SimulatedMessage> messages) {
            if (entry.isCurrent()) {
                last = entry.message();
            }
            // replaced by an update of its batch before it was final: gone
            if (entry.isCurrent() || last.status().isFinal()) {
                messages.add(last);
            }
        }
    }
}
