/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.BatchPage;
import io.github.camelsinch.sms.api.model.BatchReportQuery;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.api.model.BatchUpdate;
import io.github.camelsinch.sms.api.model.DeliveryFeedback;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportPage;
import io.github.camelsinch.sms.api.model.DryRunQuery;
import io.github.camelsinch.sms.api.model.DryRunResult;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.SinchSmsJson;

/**
 * The API over HTTP. Requests are encoded on the caller's thread and go out once; answers are decoded on the I/O
 * thread. An answer that belongs to another batch or another client reference is not taken for this one's. Source:
 * Sinch SMS API reference, "Batches" and "Delivery reports".
 */
public final class HttpSinchSmsApi implements SinchSmsApi {

    private final Paths paths;
    private final ServerClock serverClock;
    private final ApiCaller caller;

    /**
     * @param  transport                the connections; not closed by this
     * @param  settings                 which plan is spoken to
     * @throws IllegalArgumentException if the plan is reached over TLS, and the JVM allows no version from 1.2 on
     */
    public HttpSinchSmsApi(HttpTransport transport, ApiSettings settings) {
        this(transport, settings, Clock.systemUTC());
    }

    /**
     * @param  transport                the connections; not closed by this
     * @param  settings                 which plan is spoken to
     * @param  clock                    the local clock, with which the server's is compared
     * @throws IllegalArgumentException if the plan is reached over TLS, and the JVM allows no version from 1.2 on
     */
    public HttpSinchSmsApi(HttpTransport transport, ApiSettings settings, Clock clock) {
        this.paths = new Paths(settings.baseUrl(), settings.planOrProjectId());
        this.serverClock = new ServerClock(clock);
        transport.prepare(paths.target());
        this.caller = new ApiCaller(transport, paths.target(), settings, serverClock);
    }

    @Override
    public CompletableFuture<Batch> send(BatchRequest request) {
        String reference = request.options().clientReference();
        return call(Operation.SEND, paths::batches, request,
                AnswerReader.batch(SinchSmsJson::readWithoutRecipients).unless(batch -> {
                    String answered = batch.options().clientReference();
                    return reference == null || answered == null || reference.equals(answered)
                            ? null
                            : "the answer belongs to another client reference";
                }));
    }

    @Override
    public CompletableFuture<DryRunResult> dryRun(BatchRequest request, DryRunQuery query) {
        Query filter = new Query().add("per_recipient", query.perRecipient())
                .add("number_of_recipients", query.numberOfRecipients());
        return call(Operation.DRY_RUN, () -> paths.dryRun() + filter, request, AnswerReader.of(DryRunResult.class));
    }

    @Override
    public CompletableFuture<Batch> get(String batchId) {
        return batchCall(Operation.GET, batchId, null);
    }

    @Override
    public CompletableFuture<BatchPage> list(BatchListQuery query) {
        Query filter = new Query().add("page", query.page()).add("page_size", query.pageSize())
                .addAll("from", query.from()).add("start_date", query.startDate()).add("end_date", query.endDate())
                .add("client_reference", query.clientReference());
        return call(Operation.LIST, () -> paths.batches() + filter, null, AnswerReader.of(BatchPage.class));
    }

    @Override
    public CompletableFuture<Batch> update(String batchId, BatchUpdate update) {
        return batchCall(Operation.UPDATE, batchId, update);
    }

    @Override
    public CompletableFuture<Batch> replace(String batchId, BatchRequest request) {
        return batchCall(Operation.REPLACE, batchId, request);
    }

    @Override
    public CompletableFuture<Batch> cancel(String batchId) {
        return batchCall(Operation.CANCEL, batchId, null);
    }

    @Override
    public CompletableFuture<Void> deliveryFeedback(String batchId, List<String> recipients) {
        Operation operation = Operation.DELIVERY_FEEDBACK;
        return call(operation, () -> paths.feedback(operation, batchId), new DeliveryFeedback(recipients),
                AnswerReader.nothing());
    }

    @Override
    public CompletableFuture<BatchDeliveryReport> batchReport(String batchId, BatchReportQuery query) {
        Operation operation = Operation.BATCH_REPORT;
        Query filter = new Query().add("type", query.type()).addAll("status", query.statuses())
                .addAll("code", query.codes()).add("client_reference", query.clientReference());
        return call(operation, () -> paths.report(operation, batchId) + filter, null,
                AnswerReader.of(BatchDeliveryReport.class).unless(report -> anotherBatch(batchId, report.batchId())));
    }

    @Override
    public CompletableFuture<RecipientDeliveryReport> recipientReport(String batchId, String recipient) {
        Operation operation = Operation.RECIPIENT_REPORT;
        return call(operation, () -> paths.recipientReport(operation, batchId, recipient), null,
                AnswerReader.of(RecipientDeliveryReport.class).unless(report -> anotherBatch(batchId, report.batchId())));
    }

    @Override
    public CompletableFuture<DeliveryReportPage> deliveryReports(DeliveryReportListQuery query) {
        Query filter = new Query().add("page", query.page()).add("page_size", query.pageSize())
                .add("start_date", query.startDate()).add("end_date", query.endDate())
                .addAll("status", query.statuses()).addAll("code", query.codes())
                .add("client_reference", query.clientReference());
        return call(Operation.DELIVERY_REPORTS, () -> paths.deliveryReports() + filter, null,
                AnswerReader.of(SinchSmsJson::readReportPage));
    }

    @Override
    public Duration serverClockOffset() {
        return serverClock.offset();
    }

    private CompletableFuture<Batch> batchCall(Operation operation, String batchId, Object body) {
        return call(operation, () -> paths.batch(operation, batchId), body,
                AnswerReader.batch(json -> SinchSmsJson.read(json, Batch.class))
                        .unless(batch -> anotherBatch(batchId, batch.id())));
    }

    private static String anotherBatch(String asked, String answered) {
        return answered == null || Objects.equals(asked, answered) ? null : "the answer belongs to another batch";
    }

    private <T> CompletableFuture<T> call(Operation operation, Supplier<String> path, Object body, AnswerReader<T> reader) {
        try {
            return caller.call(operation, path.get(), body == null ? null : SinchSmsJson.write(body), reader);
        } catch (SinchSmsValidationException e) {
            return CompletableFuture.failedFuture(e);
        } catch (JsonProcessingException e) {
            return CompletableFuture.failedFuture(new SinchSmsValidationException(
                    operation.label(), "request", null, "must be something that JSON has a form for"));
        }
    }
}
