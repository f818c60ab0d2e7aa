/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchDeliveryReport;
import io.github.camelsinch.sms.api.model.BatchReportQuery;
import io.github.camelsinch.sms.api.model.DeliveryStatus;
import io.github.camelsinch.sms.api.model.StatusCount;
import io.github.camelsinch.sms.ledger.BatchClaim;
import io.github.camelsinch.sms.ledger.FollowedBatch;
import io.github.camelsinch.sms.ledger.SegmentReference;

/**
 * Looks how a batch stands. A look is one call, the summary of its report. Only where that is not enough it is up to
 * two more: the batch itself, if fewer recipients are reported than it was sent to (it may have been changed or
 * cancelled), and the report with the recipients at its end.
 * <p>
 * A batch has ended when every recipient that Sinch reports is final and none is missing. Sinch alone knows the members
 * of groups: with groups, two looks in a row have to report the same. Otherwise it ends as {@link BatchState#UNKNOWN}
 * when Sinch can be asked no longer (API reference: 14 days).
 */
public final class BatchWatch {

    private static final int NOT_FOUND = 404;
    /** How long Sinch can be asked for a batch. */
    private static final Duration ASKABLE = Duration.ofDays(14);
    /** Sinch's default of {@code expire_at}, counted from {@code send_at} (API reference). */
    private static final Duration VALID = Duration.ofDays(3);
    /**
     * What a batch that Sinch has just taken may need until it can be looked up, and one that expired to be reported.
     */
    private static final Duration LAG = Duration.ofHours(1);

    private final SinchSmsApi api;

    /**
     * @param api whom to ask
     */
    public BatchWatch(SinchSmsApi api) {
        this.api = api;
    }

    /**
     * Looks at one batch. Waits for answers, so it must not run on an I/O thread.
     *
     * @param  claim                on the batch
     * @param  now                  the server's time
     * @return                      what was seen
     * @throws SinchSmsException    if Sinch cannot be asked; the claim is not changed
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public BatchLook look(BatchClaim claim, Instant now) throws InterruptedException {
        FollowedBatch batch = claim.batch();
        try {
            BatchDeliveryReport report = await(api.batchReport(batch.batchId(), BatchReportQuery.SUMMARY));
            List<StatusCount> rows = report.statuses();
            if (!rows.isEmpty() && !StatusCounts.areFinal(rows)) {
                return tooOld(batch.sentAt(), now)
                        ? compared(claim, report, await(api.get(batch.batchId())), now)
                        : open(claim, report, batch.sentAt(), now);
            }
            if (isWhole(claim, rows, batch.recipients(), batch.groups())) {
                return ended(claim, report, now);
            }
            return compared(claim, report, await(api.get(batch.batchId())), now);
        } catch (SinchSmsException e) {
            if (e.getHttpStatus() != NOT_FOUND) {
                throw e;
            }
            return now.isBefore(batch.sentAt().plus(LAG))
                    ? new BatchLook(claim, null, LookTimes.next(batch.sentAt(), now))
                    : new BatchLook(
                            claim, BatchSummary.of(
                                    batch, null, BatchState.UNKNOWN, "Sinch does not know the batch", now, List.of()),
                            now);
        }
    }

    /** Whether all that were sent to are final: of groups, whether nobody was added since the last look. */
    private static boolean isWhole(BatchClaim claim, List<StatusCount> rows, int recipients, int groups) {
        return !rows.isEmpty() && StatusCounts.areFinal(rows) && StatusCounts.total(rows) >= recipients
                && (groups == 0 || StatusCounts.digest(BatchState.OPEN, rows).equals(claim.seen()));
    }

    /** The report is not what the send would lead to: the batch itself tells what was changed since. */
    private BatchLook compared(BatchClaim claim, BatchDeliveryReport report, Batch batch, Instant now)
            throws InterruptedException {
        List<StatusCount> rows = report.statuses();
        Instant sentAt = later(claim.batch().acceptedAt(), batch.options().sendAt());
        if (rows.isEmpty() && Boolean.TRUE.equals(batch.canceled())) {
            return end(claim, report, BatchState.CANCELLED, "it was cancelled before anything was sent", now);
        }
        if (batch.to() != null) {
            Set<String> to = Set.copyOf(batch.to());
            int numbers = (int) to.stream().filter(BatchWatch::isNumber).count();
            if (isWhole(claim, rows, numbers, to.size() - numbers)) {
                return ended(claim, report, now);
            }
        }
        Instant expireAt = batch.options().expireAt() == null ? sentAt.plus(VALID) : batch.options().expireAt();
        if (rows.isEmpty() && now.isAfter(expireAt.plus(LAG))) {
            return end(claim, report, BatchState.EXPIRED, "its validity has ended, and Sinch reports no recipient", now);
        }
        if (tooOld(sentAt, now)) {
            return end(claim, report, BatchState.UNKNOWN,
                    "some recipients are not final after 14 days, when Sinch need not tell any more", now);
        }
        return open(claim, report, sentAt, now);
    }

    private static boolean isNumber(String recipient) {
        return recipient.chars().allMatch(c -> c >= '0' && c <= '9' || c == '+');
    }

    private BatchLook ended(BatchClaim claim, BatchDeliveryReport report, Instant now) throws InterruptedException {
        BatchState state = StatusCounts.areAll(report.statuses(), DeliveryStatus.CANCELLED) ? BatchState.CANCELLED
                : StatusCounts.areAll(report.statuses(), DeliveryStatus.EXPIRED) ? BatchState.EXPIRED : BatchState.COMPLETE;
        return end(claim, report, state, null, now);
    }

    private BatchLook end(BatchClaim claim, BatchDeliveryReport report, BatchState state, String reason, Instant now)
            throws InterruptedException {
        List<StatusCount> rows = report.statuses().isEmpty()
                ? List.of() : await(api.batchReport(claim.batch().batchId(), BatchReportQuery.FULL)).statuses();
        return new BatchLook(
                claim, BatchSummary.of(claim.batch(), referenceOf(report), state, reason, now, rows), now);
    }

    private static BatchLook open(BatchClaim claim, BatchDeliveryReport report, Instant sentAt, Instant now) {
        return new BatchLook(
                claim,
                BatchSummary.of(claim.batch(), referenceOf(report), BatchState.OPEN, null, now, report.statuses()),
                LookTimes.next(sentAt, now));
    }

    private static String referenceOf(BatchDeliveryReport report) {
        return SegmentReference.usersOwn(report.clientReference());
    }

    private static boolean tooOld(Instant sentAt, Instant now) {
        return now.isAfter(sentAt.plus(ASKABLE));
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static <T> T await(CompletableFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(false);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A call fails with a SinchSmsException only", e.getCause());
        }
    }
}
