/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import io.github.camelsinch.sms.api.model.DryRunRecipient;
import io.github.camelsinch.sms.api.model.DryRunResult;
import org.apache.camel.Exchange;

/**
 * {@code sinch-sms:dryRun}: what a send would do. A send of several segments is tried segment by segment, and the
 * answers are added up.
 */
final class DryRunOperation implements ExchangeOperation {

    private final BatchRequestsReader reader;
    private final QueryReader queries;
    private final SinchSmsApi api;

    DryRunOperation(SinchSmsEndpoint endpoint, SinchSmsApi api, QueryReader queries) {
        this.reader = new BatchRequestsReader(endpoint);
        this.queries = queries;
        this.api = api;
    }

    @Override
    public CompletableFuture<Answer> start(Exchange exchange, Workers workers) throws Exception {
        DryRunQuery query = queries.dryRun(exchange);
        CompletableFuture<DryRunResult> total = CompletableFuture.completedFuture(new DryRunResult(0, 0, null));
        for (BatchRequest request : reader.read(exchange)) {
            total = total.thenCompose(sum -> api.dryRun(request, query).thenApply(result -> add(sum, result, query)));
        }
        return total.thenApply(Answer::body);
    }

    private static DryRunResult add(DryRunResult sum, DryRunResult result, DryRunQuery query) {
        return new DryRunResult(
                sum.numberOfRecipients() + result.numberOfRecipients(), sum.numberOfMessages() + result.numberOfMessages(),
                concat(sum.perRecipient(), result.perRecipient(), query.numberOfRecipients()));
    }

    private static List<DryRunRecipient> concat(List<DryRunRecipient> first, List<DryRunRecipient> second, Integer most) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        List<DryRunRecipient> all = new ArrayList<>(first);
        all.addAll(second);
        return most == null || all.size() <= most ? all : all.subList(0, most);
    }
}
