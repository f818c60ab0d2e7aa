/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a plan really holds, whatever its clients were told: the judge of their claims. Every method first lets happen
 * what was due by now. Thread-safe: it takes the plan's lock.
 */
public final class Holdings {

    private final Plan plan;
    private final BatchStore store;

    Holdings(Plan plan, BatchStore store) {
        this.plan = plan;
        this.store = store;
    }

    /**
     * The batches that are kept and whose reference is wanted.
     *
     * @param  reference gets the {@code client_reference}, which may be {@code null}
     * @return           oldest first, those too that lists do not show yet
     */
    public List<SimulatedBatch> batches(Predicate<String> reference) {
        synchronized (plan) {
            plan.settle();
            return store.oldestFirst().stream().filter(batch -> reference.test(batch.definition().clientReference()))
                    .map(Batch::view).toList();
        }
    }

    /**
     * Looks for batches that were posted more than once.
     *
     * @return over all batches that are kept
     */
    public Repeats repeats() {
        synchronized (plan) {
            plan.settle();
            return Repeats.count(store.oldestFirst().stream().map(Batch::definition).toList(), !store.hasForgotten());
        }
    }

    /**
     * Looks for numbers that were addressed more than once.
     *
     * @return over all batches that are kept
     */
    public Duplicates duplicates() {
        long[] addressed;
        boolean complete;
        synchronized (plan) {
            plan.settle();
            addressed = new long[store.oldestFirst().stream().mapToInt(Batch::recipientsAccepted).sum()];
            int next = 0;
            for (Batch batch : store.oldestFirst()) {
                next = batch.addressed(addressed, next);
            }
            complete = !store.hasForgotten();
        }
        return Duplicates.count(addressed, complete);
    }
}
