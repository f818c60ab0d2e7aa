/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import org.apache.camel.Exchange;

/**
 * {@code sinch-sms:list}: one page of batches, or an iterator over all of them.
 */
record ListOperation(SinchSmsApi api, QueryReader queries, boolean allPages) implements ExchangeOperation {

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Workers workers) {
        BatchListQuery query = queries.batches(exchange);
        if (!allPages) {
            return api.list(query).thenApply(Answer::body);
        }
        PageFetcher<Batch> pages = page -> api.list(query.withPage(page))
                .thenApply(answer -> new PageFetcher.Page<>(answer.batches(), answer.batches().size()));
        return AllPages.from(pages, query.page(), query.pageSize()).thenApply(Answer::body);
    }
}
