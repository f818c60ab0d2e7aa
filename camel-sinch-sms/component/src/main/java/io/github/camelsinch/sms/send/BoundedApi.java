/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
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
import io.github.camelsinch.sms.pacing.CallKind;
import io.github.camelsinch.sms.pacing.InFlightLimit;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.pacing.Priority;

/**
 * The API with a bound on the calls in flight. Queries and dry runs are look-ups, which a throttled server does not
 * starve; a cancellation is urgent, as it stops something; all else has the priority of this view.
 */
public final class BoundedApi implements SinchSmsApi {

    private final SinchSmsApi api;
    private final InFlightLimit limit;
    private final CallKind sends;
    private final boolean placesTaken;

    /**
     * @param api   makes the calls
     * @param limit their bound, which other instances may share; made with {@link #retryAfter(Throwable)}
     */
    public BoundedApi(SinchSmsApi api, InFlightLimit limit) {
        this(api, limit, CallKind.NORMAL, false);
    }

    private BoundedApi(SinchSmsApi api, InFlightLimit limit, CallKind sends, boolean placesTaken) {
        this.api = api;
        this.limit = limit;
        this.sends = sends;
        this.placesTaken = placesTaken;
    }

    /**
     * How an {@link InFlightLimit} learns that Sinch has too much to do: by status 429.
     *
     * @param  failure of a call
     * @return         how long Sinch asks to wait, zero if it named no time; nothing if it was another failure
     */
    public static Optional<Duration> retryAfter(Throwable failure) {
        return Failures.forRoute(failure) instanceof SinchSmsThrottledException throttled
                ? Optional.of(Objects.requireNonNullElse(throttled.getRetryAfter(), Duration.ZERO)) : Optional.empty();
    }

    /**
     * The same API within the same bound, for sends of a priority; the default is {@link Priority#NORMAL}.
     *
     * @param  priority of what it sends or changes
     * @return          a view
     */
    public BoundedApi withPriority(Priority priority) {
        return new BoundedApi(api, limit, priority == Priority.HIGH ? CallKind.HIGH : CallKind.NORMAL, false);
    }

    /** The same for sends that have taken their place in {@link #limit()} already; all else is bounded as before. */
    BoundedApi withPlacesTaken() {
        return new BoundedApi(api, limit, sends, true);
    }

    /** The bound. */
    InFlightLimit limit() {
        return limit;
    }

    /**
     * @return how the bound stands
     */
    public InFlightSnapshot inFlight() {
        return limit.snapshot();
    }

    @Override
    public CompletableFuture<Batch> send(BatchRequest request) {
        return placesTaken ? api.send(request) : bounded(sends, "send", () -> api.send(request));
    }

    @Override
    public CompletableFuture<Batch> send(BatchRequest request, Supplier<? extends Throwable> hindrance) {
        return placesTaken ? api.send(request, hindrance) : bounded(sends, "send", () -> api.send(request, hindrance));
    }

    @Override
    public CompletableFuture<DryRunResult> dryRun(BatchRequest request, DryRunQuery query) {
        return bounded(CallKind.LOOK_UP, "dryRun", () -> api.dryRun(request, query));
    }

    @Override
    public CompletableFuture<Batch> get(String batchId) {
        return bounded(CallKind.LOOK_UP, "get", () -> api.get(batchId));
    }

    @Override
    public CompletableFuture<BatchPage> list(BatchListQuery query) {
        return bounded(CallKind.LOOK_UP, "list", () -> api.list(query));
    }

    @Override
    public CompletableFuture<Batch> update(String batchId, BatchUpdate update) {
        return bounded(sends, "update", () -> api.update(batchId, update));
    }

    @Override
    public CompletableFuture<Batch> replace(String batchId, BatchRequest request) {
        return bounded(sends, "replace", () -> api.replace(batchId, request));
    }

    @Override
    public CompletableFuture<Batch> cancel(String batchId) {
        return bounded(CallKind.HIGH, "cancel", () -> api.cancel(batchId));
    }

    @Override
    public CompletableFuture<Void> deliveryFeedback(String batchId, List<String> recipients) {
        return bounded(sends, "deliveryFeedback", () -> api.deliveryFeedback(batchId, recipients));
    }

    @Override
    public CompletableFuture<BatchDeliveryReport> batchReport(String batchId, BatchReportQuery query) {
        return bounded(CallKind.LOOK_UP, "batchReport", () -> api.batchReport(batchId, query));
    }

    @Override
    public CompletableFuture<RecipientDeliveryReport> recipientReport(String batchId, String recipient) {
        return bounded(CallKind.LOOK_UP, "recipientReport", () -> api.recipientReport(batchId, recipient));
    }

    @Override
    public CompletableFuture<DeliveryReportPage> deliveryReports(DeliveryReportListQuery query) {
        return bounded(CallKind.LOOK_UP, "deliveryReports", () -> api.deliveryReports(query));
    }

    @Override
    public Duration serverClockOffset() {
        return api.serverClockOffset();
    }

    private <T> CompletableFuture<T> bounded(CallKind kind, String operation, Supplier<CompletableFuture<T>> call) {
        return limit.run(kind, call, () -> Failures.stopped(operation));
    }
}
