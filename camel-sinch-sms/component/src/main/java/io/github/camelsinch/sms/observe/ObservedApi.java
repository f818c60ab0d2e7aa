/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

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
import io.github.camelsinch.sms.send.Failures;
import io.github.camelsinch.sms.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API, with every request timed. A send that something hindered is no request.
 */
public final class ObservedApi implements SinchSmsApi {

    private static final Logger LOG = LoggerFactory.getLogger(ObservedApi.class);

    private final SinchSmsApi api;
    private final PlanEvents events;
    private final Timer timer;

    /**
     * @param api    makes the requests
     * @param events is told of each
     * @param timer  measures them
     */
    public ObservedApi(SinchSmsApi api, PlanEvents events, Timer timer) {
        this.api = api;
        this.events = events;
        this.timer = timer;
    }

    @Override
    public CompletableFuture<Batch> send(BatchRequest request) {
        return timed("send", () -> api.send(request));
    }

    @Override
    public CompletableFuture<DryRunResult> dryRun(BatchRequest request, DryRunQuery query) {
        return timed("dryRun", () -> api.dryRun(request, query));
    }

    @Override
    public CompletableFuture<Batch> get(String batchId) {
        return timed("get", () -> api.get(batchId));
    }

    @Override
    public CompletableFuture<BatchPage> list(BatchListQuery query) {
        return timed("list", () -> api.list(query));
    }

    @Override
    public CompletableFuture<Batch> update(String batchId, BatchUpdate update) {
        return timed("update", () -> api.update(batchId, update));
    }

    @Override
    public CompletableFuture<Batch> replace(String batchId, BatchRequest request) {
        return timed("replace", () -> api.replace(batchId, request));
    }

    @Override
    public CompletableFuture<Batch> cancel(String batchId) {
        return timed("cancel", () -> api.cancel(batchId));
    }

    @Override
    public CompletableFuture<Void> deliveryFeedback(String batchId, List<String> recipients) {
        return timed("deliveryFeedback", () -> api.deliveryFeedback(batchId, recipients));
    }

    @Override
    public CompletableFuture<BatchDeliveryReport> batchReport(String batchId, BatchReportQuery query) {
        return timed("batchReport", () -> api.batchReport(batchId, query));
    }

    @Override
    public CompletableFuture<RecipientDeliveryReport> recipientReport(String batchId, String recipient) {
        return timed("recipientReport", () -> api.recipientReport(batchId, recipient));
    }

    @Override
    public CompletableFuture<DeliveryReportPage> deliveryReports(DeliveryReportListQuery query) {
        return timed("deliveryReports", () -> api.deliveryReports(query));
    }

    @Override
    public Duration serverClockOffset() {
        return api.serverClockOffset();
    }

    private <T> CompletableFuture<T> timed(String operation, Supplier<CompletableFuture<T>> call) {
        long began = timer.nanoTime();
        return call.get().whenComplete((answer, failure) -> {
            try {
                events.requestEnded(
                        operation, Duration.ofNanos(timer.nanoTime() - began),
                        failure == null ? null : Failures.forRoute(failure));
            } catch (RuntimeException | Error e) {
                // what was accepted must not look as if it had failed
                LOG.warn("A request {} could not be counted", operation, e);
            }
        });
    }
}
