/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

import io.github.camelsinch.sms.simulator.batch.BatchState;
import io.github.camelsinch.sms.simulator.report.Page;

/**
 * The batches that can be read, by id, which is also the order of their creation. Not thread-safe.
 */
final class BatchStore {

    private final TreeMap<String, Batch> byId = new TreeMap<>();
    /** Oldest first: the next to go. */
    private final Deque<Batch> finished = new ArrayDeque<>();
    private final Retention retention;
    private final FinishedLog log;
    private boolean forgotten;

    BatchStore(Retention retention, FinishedLog log) {
        this.retention = retention;
        this.log = log;
    }

    /** Whether something has been dropped. */
    boolean hasForgotten() {
        return forgotten;
    }

    void add(Batch batch) {
        byId.put(batch.id(), batch);
    }

    /** {@code null} if there is none. */
    Batch get(String id) {
        return byId.get(id);
    }

    /** {@code null} if there is none. */
    Batch newest() {
        return byId.isEmpty() ? null : byId.lastEntry().getValue();
    }

    Collection<Batch> newestFirst() {
        return byId.descendingMap().values();
    }

    /** A page of those that are listed and wanted, newest first; none is older than {@code oldest}. */
    Page<BatchState> page(BatchFilter filter, Instant oldest, Instant now, Page.Request page) {
        Instant start = filter.startDate().isBefore(oldest) ? oldest : filter.startDate();
        List<BatchState> entries = new ArrayList<>();
        int count = 0;
        for (Batch batch : newestFirst()) {
            if (batch.createdAt().isBefore(start)) {
                break;
            }
            if (batch.isListedAt(now) && filter.accepts(batch)) {
                if (count >= page.skip() && entries.size() < page.size()) {
                    entries.add(batch.state());
                }
                count++;
            }
        }
        return new Page<>(count, page.number(), entries);
    }

    Collection<Batch> oldestFirst() {
        return byId.values();
    }

    /** To be called once for a batch, when its last message is final. */
    void finished(Batch batch) {
        finished.add(batch);
        while (finished.size() > retention.finishedBatches() || log.size() > retention.messages() && finished.size() > 1) {
            forget(finished.remove());
        }
    }

    private void forget(Batch batch) {
        forgotten = true;
        byId.remove(batch.id());
        int listed = batch.listed();
        batch.forget();
        log.forgot(listed);
    }

    void clear() {
        byId.clear();
        finished.clear();
        forgotten = false;
    }
}
