/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelsinch.sms.send.Failures;

/**
 * The entries of all pages of a list, fetched as the reader gets there. It ends with a page that is not full; entries
 * that cannot be read are left out and end nothing. Entries may repeat when new ones come in meanwhile: Sinch lists the
 * newest first, so that pages shift.
 */
final class AllPages<T> implements Iterator<T> {

    private final PageFetcher<T> pages;
    private final int pageSize;
    private int page;
    private PageFetcher.Page<T> current;
    private int index;

    private AllPages(PageFetcher<T> pages, int page, int pageSize, PageFetcher.Page<T> first) {
        this.pages = pages;
        this.page = page;
        this.pageSize = pageSize;
        this.current = first;
    }

    /** Fetches the first page, so that what is wrong with the query fails the exchange and not its reader. */
    static <T> CompletableFuture<Iterator<T>> from(PageFetcher<T> pages, Integer firstPage, int pageSize) {
        int page = firstPage == null ? 0 : firstPage;
        return pages.fetch(page).thenApply(first -> new AllPages<>(pages, page, pageSize, first));
    }

    @Override
    public boolean hasNext() {
        while (index >= current.entries().size() && current.listed() >= pageSize) {
            current = nextPage();
            index = 0;
        }
        return index < current.entries().size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.entries().get(index++);
    }

    private PageFetcher.Page<T> nextPage() {
        try {
            return pages.fetch(++page).join();
        } catch (CompletionException e) {
            throw Failures.forRoute(e) instanceof RuntimeException failure ? failure : e;
        }
    }
}
