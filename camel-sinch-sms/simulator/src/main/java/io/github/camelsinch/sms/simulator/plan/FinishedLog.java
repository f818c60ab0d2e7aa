/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * All finished messages in the order in which that was known: what {@code GET /delivery_reports} lists from its end.
 * Eight bytes a message, in chunks, so that it grows without copying. Not thread-safe.
 */
final class FinishedLog {

    private static final int CHUNK = 1024;

    /** Newest last. */
    private final Deque<Chunk> chunks = new ArrayDeque<>();
    /** Stands where a message was taken out. */
    private final Batch gone = Batch.nothing();
    private int size;
    private int forgotten;

    void add(Batch batch, int message, long atMillis) {
        if (chunks.isEmpty() || chunks.getLast().size == CHUNK) {
            chunks.add(new Chunk());
        }
        chunks.getLast().add(batch, message, atMillis);
        batch.listedMore(1);
        size++;
    }

    /** Takes a message that finished at a moment out, however often it is listed. */
    void remove(Batch batch, int message, long atMillis) {
        int removed = 0;
        for (Chunk chunk : chunks) {
            if (chunk.firstMillis <= atMillis && atMillis <= chunk.lastMillis) {
                removed += chunk.remove(batch, message, gone);
            }
        }
        batch.listedMore(-removed);
        forgotten += removed;
    }

    /** Messages in it, without those of forgotten batches. */
    int size() {
        return size - forgotten;
    }

    /** To be called when a batch of so many finished messages was forgotten. */
    void forgot(int messages) {
        forgotten += messages;
        while (!chunks.isEmpty() && chunks.getFirst().isForgotten()) {
            int gone = chunks.removeFirst().size;
            size -= gone;
            forgotten -= gone;
        }
        if (forgotten > CHUNK && forgotten > size / 2) {
            compact();
        }
    }

    private void compact() {
        List<Chunk> all = new ArrayList<>(chunks);
        clear();
        for (Chunk chunk : all) {
            for (int i = 0; i < chunk.size; i++) {
                Batch batch = chunk.batches[i];
                if (!batch.isForgotten()) {
                    batch.listedMore(-1);
                    add(batch, chunk.messages[i], batch.messages().sinceMillis(chunk.messages[i]));
                }
            }
        }
    }

    /**
     * Visits messages from the newest to the oldest.
     *
     * @param fromMillis  finished at or after
     * @param untilMillis finished before
     * @param visitor     what to do
     */
    void newestFirst(long fromMillis, long untilMillis, Visitor visitor) {
        for (Iterator<Chunk> back = chunks.descendingIterator(); back.hasNext();) {
            Chunk chunk = back.next();
            // late reports are of earlier moments than those listed before them, so an old chunk does not end it
            boolean whole = chunk.firstMillis >= fromMillis && chunk.lastMillis < untilMillis && forgotten == 0;
            boolean none = chunk.lastMillis < fromMillis || chunk.firstMillis >= untilMillis;
            if (!none && !(whole && visitor.skips(chunk.size))) {
                chunk.visit(fromMillis, untilMillis, visitor);
            }
        }
    }

    void clear() {
        chunks.clear();
        size = 0;
        forgotten = 0;
    }

    /** What is done with finished messages. */
    interface Visitor {

        void message(Batch batch, int message);

        /** Offers to pass over that many messages that are all in the window; {@code true} = done. */
        default boolean skips(int messages) {
            return false;
        }
    }

    private static final class Chunk {

        private final Batch[] batches = new Batch[CHUNK];
        private final int[] messages = new int[CHUNK];
        private long firstMillis = Long.MAX_VALUE;
        private long lastMillis = Long.MIN_VALUE;
        private int size;

        void add(Batch batch, int message, long atMillis) {
            batches[size] = batch;
            messages[size++] = message;
            firstMillis = Math.min(firstMillis, atMillis);
            lastMillis = Math.max(lastMillis, atMillis);
        }

        /** Answers how many entries were replaced. */
        int remove(Batch batch, int message, Batch gone) {
            int removed = 0;
            for (int i = 0; i < size; i++) {
                if (batches[i] == batch && messages[i] == message) {
                    batches[i] = gone;
                    removed++;
                }
            }
            return removed;
        }

        void visit(long fromMillis, long untilMillis, Visitor visitor) {
            for (int i = size - 1; i >= 0; i--) {
                Batch batch = batches[i];
                if (!batch.isForgotten()) {
                    long at = batch.messages().sinceMillis(messages[i]);
                    if (at >= fromMillis && at < untilMillis) {
                        visitor.message(batch, messages[i]);
                    }
                }
            }
        }

        boolean isForgotten() {
            for (int i = 0; i < size; i++) {
                if (!batches[i].isForgotten()) {
                    return false;
                }
            }
            return true;
        }
    }
}
