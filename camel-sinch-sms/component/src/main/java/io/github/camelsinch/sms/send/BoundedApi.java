/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.api.model.BatchReportQuery;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import io.github.camelsinch.sms.api.model.DryRunResult;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.pacing.InFlightLimit;

/**
 * The API with a bound on the calls in flight.
 */
public final class BoundedApi implements SinchSmsApi {

    private final SinchSmsApi api;
    private final InFlightLimit limit;

    public BoundedApi(SinchSmsApi api, InFlightLimit limit) {
        this.api = api;
        this.limit = limit;
    }

    @Override
    public CompletableFuture<Batch> send(BatchRequest request) {
        return bounded("send", () -> api.send(request));
    }

    @Override
    public CompletableFuture<DryRunResult> dryRun(BatchRequest request, DryRunQuery query) {
        return bounded("dryRun", () -> api.dryRun(request, query));
    }

    @Override
    public CompletableFuture<Batch> get(String batchId) {
        return bounded("get", () -> api.get(batchId));
    }

    @Override
    public CompletableFuture<BatchPage> list(BatchListQuery query) {
        return bounded("list", () -> api.list(query));
    }

    @Override
    public CompletableFuture<Batch> update(String batchId, BatchUpdate update) {
        return bounded("update", () -> api.update(batchId, update));
    }

    @Override
    public CompletableFuture<Batch> replace(String batchId, BatchRequest request) {
        return bounded("replace", () -> api.replace(batchId, request));
    }

    @Override
    public CompletableFuture<Batch> cancel(String batchId) {
        return bounded("cancel", () -> api.cancel(batchId));
    }

    @Override
    public CompletableFuture<Void> deliveryFeedback(String batchId, List<String> recipients) {
        return bounded("deliveryFeedback", () -> api.deliveryFeedback(batchId, recipients));
    }

    @Override
    public CompletableFuture<BatchDeliveryReport> batchReport(String batchId, BatchReportQuery query) {
        return bounded("batchReport", () -> api.batchReport(batchId, query));
    }

    @Override
    public CompletableFuture<RecipientDeliveryReport> recipientReport(String batchId, String recipient) {
        return bounded("recipientReport", () -> api.recipientReport(batchId, recipient));
    }

    @Override
    public CompletableFuture<DeliveryReportPage> deliveryReports(DeliveryReportListQuery query) {
        return bounded("deliveryReports", () -> api.deliveryReports(query));
    }

    @Override
    public Duration serverClockOffset() {
        return api.serverClockOffset();
    }

    private <T> CompletableFuture<T> bounded(String operation, Supplier<CompletableFuture<T>> call) {
        return limit.run(call, () -> Failures.stopped(operation));
    }
}
