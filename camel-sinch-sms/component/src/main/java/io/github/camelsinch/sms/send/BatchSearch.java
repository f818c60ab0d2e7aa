/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.BatchPage;

/**
 * Asks once, on all pages, which batches carry a reference. Source: Sinch SMS API, <em>List batches</em>: filtered by
 * {@code client_reference}, from {@code start_date} on, without which only the last 24 hours are listed.
 */
final class BatchSearch {

    private static final int PAGE_SIZE = 100;
    /** A server that ignores the filter must not be read to the end; its answer then proves nothing. */
    private static final int MOST_PAGES = 20;
    private static final Comparator<Batch> OLDEST_FIRST
            = Comparator.comparing(Batch::createdAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final SinchSmsApi api;
    private final Sought sought;
    private final List<Batch> named = new ArrayList<>();
    private int listed;
    private volatile CompletableFuture<BatchPage> asked;

    BatchSearch(SinchSmsApi api, Sought sought) {
        this.api = api;
        this.sought = sought;
    }

    /** Those of exactly that reference, oldest first; fails if a page cannot be read. */
    CompletableFuture<List<Batch>> run() {
        return page(new BatchListQuery(0, PAGE_SIZE, null, sought.earliest(), null, sought.reference()));
    }

    /** Nobody looks at the answer any more: a question that waits for its turn is not asked. */
    void abandon() {
        if (asked != null) {
            asked.cancel(false);
        }
    }

    private CompletableFuture<List<Batch>> page(BatchListQuery query) {
        asked = api.list(query);
        return asked.thenCompose(page -> {
            listed += page.batches().size();
            page.batches().stream().filter(sought::isNamedBy).forEach(this::add);
            if (isLast(page)) {
                named.sort(OLDEST_FIRST);
                return CompletableFuture.completedFuture(named);
            }
            if (query.page() + 1 == MOST_PAGES) {
                return CompletableFuture.failedFuture(
                        new IllegalStateException("more than " + MOST_PAGES + " pages are listed for one reference"));
            }
            return page(query.withPage(query.page() + 1));
        });
    }

    /** Pages shift when batches are created meanwhile, so one may come twice. */
    private void add(Batch batch) {
        if (named.stream().noneMatch(other -> other.id().equals(batch.id()))) {
            named.add(batch);
        }
    }

    private boolean isLast(BatchPage page) {
        return page.batches().isEmpty() || page.batches().size() < PAGE_SIZE && listed >= page.count();
    }
}
