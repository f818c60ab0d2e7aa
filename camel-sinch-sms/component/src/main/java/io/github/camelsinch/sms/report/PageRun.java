/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import io.github.camelsinch.sms.api.model.DeliveryReportPage;

/**
 * Fetches one page after the other. Each is asked for by the thread that brings the one before: to wake the thread that
 * waits, and to be woken by it, for every page takes as long as a good part of the page.
 */
final class PageRun {

    private final IntFunction<CompletableFuture<DeliveryReportPage>> pages;
    private final Predicate<DeliveryReportPage> goesOn;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile CompletableFuture<DeliveryReportPage> asked;
    private volatile boolean givenUp;

    /**
     * @param pages  asks for a page
     * @param goesOn takes a page, on any thread, and tells whether the next is wanted
     */
    PageRun(IntFunction<CompletableFuture<DeliveryReportPage>> pages, Predicate<DeliveryReportPage> goesOn) {
        this.pages = pages;
        this.goesOn = goesOn;
    }

    /**
     * Waits for the last one, so it must not run on an I/O thread.
     *
     * @throws ExecutionException for what a page failed with, or who takes them
     */
    void await(int first) throws InterruptedException, ExecutionException {
        askFrom(first);
        try {
            end.get();
        } catch (InterruptedException e) {
            givenUp = true;
            asked.cancel(false);
            throw e;
        }
    }

    private void askFrom(int first) {
        try {
            int page = first;
            CompletableFuture<DeliveryReportPage> answer = ask(page);
            while (answer.isDone()) {
                if (!goesOn.test(answer.join())) {
                    end.complete(null);
                    return;
                }
                page++;
                answer = ask(page);
            }
            int next = page + 1;
            answer.whenComplete((result, failure) -> came(result, failure, next));
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }

    private CompletableFuture<DeliveryReportPage> ask(int page) {
        CompletableFuture<DeliveryReportPage> answer = pages.apply(page);
        asked = answer;
        if (givenUp) {
            answer.cancel(false);
        }
        return answer;
    }

    private void came(DeliveryReportPage page, Throwable failure, int next) {
        if (failure != null) {
            end.completeExceptionally(failure);
            return;
        }
        if (givenUp) {
            // nobody waits any more, and who takes pages may be used for something else
            return;
        }
        try {
            if (goesOn.test(page)) {
                askFrom(next);
            } else {
                end.complete(null);
            }
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }
}
