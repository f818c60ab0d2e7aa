/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;

/**
 * Fetches single pages of windows, each with fixed ends.
 */
public final class ReportPages {

    private final Function<DeliveryReportListQuery, CompletableFuture<DeliveryReportPage>> api;
    private final DeliveryReportListQuery filter;

    /**
     * @param api    asks for a page
     * @param filter page size, statuses, codes and reference; its dates and page are replaced
     */
    public ReportPages(
                       Function<DeliveryReportListQuery, CompletableFuture<DeliveryReportPage>> api,
                       DeliveryReportListQuery filter) {
        this.api = api;
        this.filter = filter;
    }

    /** How many entries a page is asked for. */
    int pageSize() {
        return filter.pageSize();
    }

    /**
     * Waits for a page, so it must not run on an I/O thread.
     *
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if the page cannot be read
     */
    DeliveryReportPage fetch(ReportWindow window, int page) throws InterruptedException {
        return fetch(window, page, filter.pageSize());
    }

    /**
     * The same with pages of another size.
     *
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if the page cannot be read
     */
    DeliveryReportPage fetch(ReportWindow window, int page, int size) throws InterruptedException {
        AtomicReference<DeliveryReportPage> fetched = new AtomicReference<>();
        fetch(window, page, size, one -> {
            fetched.set(one);
            return false;
        });
        return fetched.get();
    }

    /**
     * Waits for page after page, so it must not run on an I/O thread.
     *
     * @param  first                                                the first page
     * @param  goesOn                                               takes a page, on any thread, and tells whether the
     *                                                              next is wanted
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if a page cannot be read
     */
    void fetch(ReportWindow window, int first, Predicate<DeliveryReportPage> goesOn) throws InterruptedException {
        fetch(window, first, filter.pageSize(), goesOn);
    }

    private void fetch(ReportWindow window, int first, int size, Predicate<DeliveryReportPage> goesOn)
            throws InterruptedException {
        try {
            new PageRun(
                    page -> api.apply(new DeliveryReportListQuery(
                            page, size, window.start(), window.end(), filter.statuses(), filter.codes(),
                            filter.clientReference())),
                    goesOn).await(first);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A call fails with a SinchSmsException only", e.getCause());
        }
    }
}
