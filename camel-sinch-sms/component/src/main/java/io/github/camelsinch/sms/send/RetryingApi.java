/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.api.model.BatchReportQuery;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.ChangedBatch;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import io.github.camelsinch.sms.api.model.DryRunResult;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/**
 * The API with calls that are made again where that does no harm: what only reads, a cancellation and delivery feedback
 * after any failure that may pass; a change of a batch only after a look at it. At most as often as {@link Backoff}
 * says, within the budget of the service plan, and not if Sinch asks to wait longer than the longest pause. A send is
 * made once: {@link SendJob} sees to that itself.
 */
public final class RetryingApi implements SinchSmsApi {

    private final SinchSmsApi api;
    private final Retries retries;
    private final Clock clock;

    /**
     * @param api     makes the calls
     * @param retries when they are made again
     * @param clock   the local clock
     */
    public RetryingApi(SinchSmsApi api, Retries retries, Clock clock) {
        this.api = api;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Batch> send(BatchRequest request) {
        return api.send(request);
    }

    @Override
    public CompletableFuture<DryRunResult> dryRun(BatchRequest request, DryRunQuery query) {
        return repeatable(() -> api.dryRun(request, query));
    }

    @Override
    public CompletableFuture<Batch> get(String batchId) {
        return repeatable(() -> api.get(batchId));
    }

    @Override
    public CompletableFuture<BatchPage> list(BatchListQuery query) {
        return repeatable(() -> api.list(query));
    }

    @Override
    public CompletableFuture<Batch> update(String batchId, BatchUpdate update) {
        return change(batchId, () -> api.update(batchId, update), batch -> ChangedBatch.isUpdated(batch, update));
    }

    @Override
    public CompletableFuture<Batch> replace(String batchId, BatchRequest request) {
        return change(batchId, () -> api.replace(batchId, request), batch -> ChangedBatch.isReplaced(batch, request));
    }

    @Override
    public CompletableFuture<Batch> cancel(String batchId) {
        return new RepeatedCall<>(retries, () -> api.cancel(batchId), new CancelDoubts(() -> get(batchId))).run();
    }

    @Override
    public CompletableFuture<Void> deliveryFeedback(String batchId, List<String> recipients) {
        return repeatable(() -> api.deliveryFeedback(batchId, recipients));
    }

    @Override
    public CompletableFuture<BatchDeliveryReport> batchReport(String batchId, BatchReportQuery query) {
        return repeatable(() -> api.batchReport(batchId, query));
    }

    @Override
    public CompletableFuture<RecipientDeliveryReport> recipientReport(String batchId, String recipient) {
        return repeatable(() -> api.recipientReport(batchId, recipient));
    }

    @Override
    public CompletableFuture<DeliveryReportPage> deliveryReports(DeliveryReportListQuery query) {
        return repeatable(() -> api.deliveryReports(query));
    }

    @Override
    public Duration serverClockOffset() {
        return api.serverClockOffset();
    }

    private <T> CompletableFuture<T> repeatable(Supplier<CompletableFuture<T>> call) {
        return new RepeatedCall<>(retries, call, new RepeatableDoubts<>()).run();
    }

    private CompletableFuture<Batch> change(
            String batchId, Supplier<CompletableFuture<Batch>> call, Predicate<Batch> showsChange) {
        return new RepeatedCall<>(retries, call, new ChangeDoubts(this, batchId, showsChange, clock, retries.timer())).run();
    }
}
