/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.RequestValidator;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.SegmentCutter;
import io.github.camelsinch.sms.plan.SendRequest;

/**
 * Sends what one exchange asks for: cuts it into segments and posts one after the other, in order. One segment is read
 * ahead, so that it is known which is the last; no more than that is in memory.
 * <p>
 * Input that can be read again is read through once before anything is sent, so that a bad row at the end sends
 * nothing. The first segment that fails ends the job; {@link Progress} then says who was accepted and who was not.
 */
public final class SendJob {

    private final SendRequest request;
    private final CutRules rules;
    private final SinchSmsApi api;
    private final Clock clock;
    private final Executor worker;
    private final CompletableFuture<SendResult> result = new CompletableFuture<>();
    private final List<SentBatch> sent = new ArrayList<>();
    private SegmentCutter cutter;
    private Instant validUntil;

    /**
     * @param request what to send, with its recipients
     * @param rules   how to cut it
     * @param api     where to
     * @param clock   the time, for {@code validFor}
     * @param worker  reads and cuts what comes after the first segments: neither may happen on an I/O thread
     */
    public SendJob(SendRequest request, CutRules rules, SinchSmsApi api, Clock clock, Executor worker) {
        this.request = request;
        this.rules = rules;
        this.api = api;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Starts. The first segments are cut on the thread of the caller.
     *
     * @return                                                     completes when the last segment was accepted, or a
     *                                                             segment was not
     * @throws io.github.camelsinch.sms.plan.InvalidInputException if the request or one of its first rows breaks a
     *                                                             rule; nothing was sent then
     */
    public CompletableFuture<SendResult> start() {
        Instant now = clock.instant();
        RequestValidator.validate(request, now);
        validUntil = request.expiry(now);
        cutter = new SegmentCutter(request, request.recipients(), rules);
        Segment first;
        Segment second;
        try {
            first = cutter.next();
            second = cutter.next();
        } catch (RuntimeException | Error e) {
            cutter.close();
            throw e;
        }
        result.whenComplete((done, failure) -> cutter.close());
        if (second == null || !request.recipients().rereadable()) {
            post(first, second);
        } else {
            guarded(first, () -> worker.execute(() -> guarded(first, () -> {
                readThrough();
                post(first, second);
            })));
        }
        return result;
    }

    private void readThrough() {
        try (SegmentCutter rehearsal = new SegmentCutter(request, request.recipients(), rules)) {
            while (rehearsal.next() != null) {
                // only whether it throws
            }
        }
    }

    private void post(Segment segment, Segment following) {
        if (validUntil != null && !clock.instant().isBefore(validUntil)) {
            stopAt(segment, following == null, new SinchSmsExpiredException(
                    Failure.of("send", Outcome.NOT_SENT, "the message was valid until " + validUntil)));
            return;
        }
        guarded(segment, () -> api.send(BatchRequests.of(request, segment, validUntil))
                .whenComplete((batch, failure) -> answered(segment, following, batch, failure)));
    }

    private void answered(Segment segment, Segment following, Batch batch, Throwable failure) {
        if (failure != null) {
            stopAt(segment, following == null, failure);
            return;
        }
        sent.add(new SentBatch(
                batch.id(), segment.index(), segment.firstPosition(), segment.lastPosition(), segment.recipients(),
                segment.parts(), batch.createdAt()));
        if (following == null) {
            result.complete(new SendResult(sent, cutter.summary()));
        } else {
            guarded(following, () -> worker.execute(
                    () -> guarded(following, () -> post(following, cutter.next()))));
        }
    }

    /** Whatever happens before a segment is posted ends the job: a callback that never comes would be worse. */
    private void guarded(Segment segment, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            stopAt(segment, false, e);
        }
    }

    private void stopAt(Segment segment, boolean last, Throwable failure) {
        result.completeExceptionally(Progress.failure(sent, segment, last, Failures.forRoute(failure)));
    }
}
