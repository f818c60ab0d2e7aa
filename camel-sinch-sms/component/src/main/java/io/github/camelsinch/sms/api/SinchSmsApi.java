/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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

/**
 * The Sinch SMS Batches REST API, one asynchronous method an operation, nothing repeated and nothing cut. Source: Sinch
 * SMS API reference, "Batches" and "Delivery reports".
 *
 * <p>
 * No method throws: every failure arrives in the future, always as a
 * {@link io.github.camelsinch.sms.api.error.SinchSmsException}. Futures complete on an I/O or timer thread, or at once
 * on the caller's when nothing had to be sent; whoever continues there must not block.
 */
public interface SinchSmsApi {

    /**
     * {@code POST /batches}: sends once. The recipients that Sinch echoes are skipped, so {@link Batch#to()} is
     * {@code null}.
     *
     * @param  request what to send
     * @return         the accepted batch
     */
    CompletableFuture<Batch> send(BatchRequest request);

    /**
     * The same, unless something hinders it at the moment at which the call begins, however long it waited before.
     *
     * @param  request   the batch
     * @param  hindrance asked right before the call begins: why it must not, or {@code null}
     * @return           the batch; fails with the hindrance, and nothing was sent then
     */
    default CompletableFuture<Batch> send(BatchRequest request, Supplier<? extends Throwable> hindrance) {
        Throwable found = hindrance.get();
        return found == null ? send(request) : CompletableFuture.failedFuture(found);
    }

    /**
     * {@code POST /batches/dry_run}: what a send would take; sends nothing.
     *
     * @param  request what would be sent
     * @param  query   how much detail
     * @return         the totals, and details if asked for
     */
    CompletableFuture<DryRunResult> dryRun(BatchRequest request, DryRunQuery query);

    /**
     * {@code GET /batches/{id}}.
     *
     * @param  batchId which
     * @return         the batch
     */
    CompletableFuture<Batch> get(String batchId);

    /**
     * {@code GET /batches}: one page, newest first.
     *
     * @param  query which
     * @return       the page
     */
    CompletableFuture<BatchPage> list(BatchListQuery query);

    /**
     * {@code POST /batches/{id}}: changes a batch that was not dispatched yet.
     *
     * @param  batchId which
     * @param  update  what changes
     * @return         the batch afterwards
     */
    CompletableFuture<Batch> update(String batchId, BatchUpdate update);

    /**
     * {@code PUT /batches/{id}}: a new batch in the place of one that was not dispatched yet, with the same id.
     *
     * @param  batchId which
     * @param  request the new batch
     * @return         the batch afterwards
     */
    CompletableFuture<Batch> replace(String batchId, BatchRequest request);

    /**
     * {@code DELETE /batches/{id}}: stops what was not sent yet.
     *
     * @param  batchId which
     * @return         the batch, cancelled
     */
    CompletableFuture<Batch> cancel(String batchId);

    /**
     * {@code POST /batches/{id}/delivery_feedback}: tells Sinch that messages were received. The batch must have been
     * sent with {@code feedback_enabled}.
     *
     * @param  batchId    which
     * @param  recipients who received it; empty means everybody
     * @return            done
     */
    CompletableFuture<Void> deliveryFeedback(String batchId, List<String> recipients);

    /**
     * {@code GET /batches/{id}/delivery_report}.
     *
     * @param  batchId which
     * @param  query   how much of it
     * @return         the report of the batch
     */
    CompletableFuture<BatchDeliveryReport> batchReport(String batchId, BatchReportQuery query);

    /**
     * {@code GET /batches/{id}/delivery_report/{recipient}}.
     *
     * @param  batchId   which
     * @param  recipient a phone number; {@code +}, {@code 00}, spaces, dashes and brackets are taken off
     * @return           the report of the recipient
     */
    CompletableFuture<RecipientDeliveryReport> recipientReport(String batchId, String recipient);

    /**
     * {@code GET /delivery_reports}: one page of final reports, newest first.
     *
     * @param  query which
     * @return       the page
     */
    CompletableFuture<DeliveryReportPage> deliveryReports(DeliveryReportListQuery query);

    /**
     * How far the server's clock is ahead of the local one, as last seen in an answer's {@code Date} header, to the
     * second. A time that is sent to Sinch as the start or end of a window is better taken from the server's clock.
     *
     * @return the difference, zero as long as there was no answer
     */
    default Duration serverClockOffset() {
        return Duration.ZERO;
    }
}
