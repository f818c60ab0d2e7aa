/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchRequest;
import org.apache.camel.Exchange;

/**
 * {@code sinch-sms:replace}: another send in the place of a batch that was not dispatched yet. It must fit into one
 * batch.
 */
final class ReplaceOperation implements ExchangeOperation {

    private final BatchRequestsReader reader;
    private final QueryReader queries;
    private final SinchSmsApi api;

    ReplaceOperation(SinchSmsEndpoint endpoint, SinchSmsApi api, QueryReader queries) {
        this.reader = new BatchRequestsReader(endpoint);
        this.queries = queries;
        this.api = api;
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Workers workers) throws Exception {
        String batchId = queries.batchId(exchange);
        List<BatchRequest> requests = reader.read(exchange);
        if (requests.size() > 1) {
            throw new SinchSmsValidationException(
                    "replace", "to", requests.size() + " segments", "must fit into the one batch that is replaced");
        }
        return ExchangeOperations.batch(api.replace(batchId, requests.get(0)));
    }
}
