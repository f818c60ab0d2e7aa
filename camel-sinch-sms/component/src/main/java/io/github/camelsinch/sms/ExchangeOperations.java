/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.plan.SendLimits;
import org.apache.camel.Exchange;

/**
 * Which operation an endpoint runs.
 */
final class ExchangeOperations {

    private ExchangeOperations() {
    }

    static ExchangeOperation of(SinchSmsEndpoint endpoint, ApiClient client) {
        SinchSmsApi api = endpoint.getOperation().isOffline()
                ? client.api() : endpoint.getComponent().sends().retrying(endpoint, client);
        QueryReader queries = new QueryReader(endpoint);
        SendLimits limits = endpoint.limits();
        return switch (endpoint.getOperation()) {
            case send -> new SendOperation(endpoint, client);
            case dryRun -> new DryRunOperation(endpoint, api, queries);
            case replace -> new ReplaceOperation(endpoint, api, queries);
            case update ->
                (exchange, workers) -> batch(api.update(queries.batchId(exchange), BatchUpdates.of(exchange, limits)));
            case get -> (exchange, workers) -> batch(api.get(queries.batchIdOrBody(exchange)));
            case cancel -> (exchange, workers) -> batch(api.cancel(queries.batchIdOrBody(exchange)));
            case list -> new ListOperation(api, queries, endpoint.getQueries().isAllPages());
            case deliveryFeedback -> new FeedbackOperation(api, queries);
            case batchReport -> (exchange, workers) -> api
                    .batchReport(queries.batchIdOrBody(exchange), queries.batchReport(exchange))
                    .thenApply(Answer::body);
            case recipientReport -> (exchange, workers) -> api
                    .recipientReport(queries.batchId(exchange), queries.recipientOrBody(exchange))
                    .thenApply(Answer::body);
            case deliveryReports -> new ReportListOperation(api, queries, endpoint.getQueries().isAllPages());
            case segment -> new SegmentOperation(endpoint);
        };
    }

    /** A batch as the body, with its id as a header for the next step. */
    static CompletableFuture<Answer> batch(CompletableFuture<Batch> call) {
        return call.thenApply(batch -> (Exchange exchange) -> {
            exchange.getMessage().setBody(batch);
            exchange.getMessage().setHeader(SinchSmsConstants.BATCH_ID, batch.id());
            ReportHeaders.writeReference(batch.options().clientReference(), exchange.getMessage());
        });
    }
}
