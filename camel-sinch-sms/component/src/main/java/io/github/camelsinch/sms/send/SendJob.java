/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.ledger.SegmentState;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.plan.Cut;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.plan.RequestValidator;
import io.github.camelsinch.sms.plan.Segment;
import io.github.camelsinch.sms.plan.SegmentCutter;
import io.github.camelsinch.sms.plan.SendRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one exchange asks for: claims the send in the ledger, cuts it into segments and sends one after the other,
 * in order, leaving out those that an earlier run has sent. One segment is read ahead, so that it is known which is the
 * last.
 * <p>
 * Input that can be read again is read through once before anything is sent, so that a bad row at the end sends
 * nothing, nor does a send whose end would expire before its turn. Numbers that all get the same text are kept then, 8
 * octets each; all else is read a second time, and no more than two segments are in memory. The first segment that
 * fails ends the job; {@link Progress} then says who was accepted and who was not. The claim is given back before the
 * result is there, so that a redelivery can take it.
 */
public final class SendJob {

    private static final Logger LOG = LoggerFactory.getLogger(SendJob.class);

    private static final int MAX_REFERENCE = 2048;

    private final SendContext context;
    private final SendOrder order;
    private final SendRequest request;
    private final Cut cut;
    private final CompletableFuture<SendResult> result = new CompletableFuture<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Acceptances sent = new Acceptances();
    private ClaimedSend send;
    private LeaseRenewal renewal;
    private SegmentCutter cutter;
    private RecordedSegments recorded;
    private Segment current;
    private Segment following;
    /** All after these, or {@code null} where they are cut when it is their turn. */
    private Queue<Segment> kept;

    /**
     * @param context what all sends share
     * @param order   which send it is
     * @param request what to send, with its recipients
     * @param cut     how to cut it, unless an earlier run has begun to
     */
    public SendJob(SendContext context, SendOrder order, SendRequest request, Cut cut) {
        this.context = context;
        this.order = order;
        this.request = request;
        this.cut = cut;
    }

    /**
     * Starts. Unless the ledger may block, the first segments are cut on the thread of the caller.
     *
     * @return completes when the last segment was accepted, or a segment was not; on any thread
     */
    public CompletableFuture<SendResult> start() {
        if (context.ledger().isBlocking()) {
            onWorker(this::begin);
        } else {
            guarded(this::begin);
        }
        return result;
    }

    private void begin() {
        RequestValidator.validate(request, context.clock().instant());
        requireThatReferenceFits();
        Waits waits = new Waits(context, request.expiry(order.since()));
        SharedClaim claim = new SharedClaim(context.ledger().claim(order.id(), cut.stored()));
        send = new ClaimedSend(context, order, request, waits, claim);
        renewal = LeaseRenewal.start(context, claim);
        recorded = new RecordedSegments(send);
        CutRules rules = cut.stored().equals(claim.cut()) ? cut.rules() : cut.rules().withCut(claim.cut());
        cutter = new SegmentCutter(request, request.recipients(), rules);
        current = cutter.next();
        following = cutter.next();
        requireThatItMayBeResent();
        if (following != null) {
            context.warning().severalSegments(context.ledger(), request);
        }
        if (following == null || !request.recipients().rereadable()) {
            proceed();
        } else {
            onWorker(() -> {
                if (cutter.mayKeepAll(current)) {
                    readToTheEnd();
                } else {
                    readThrough(rules);
                }
                proceed();
            });
        }
    }

    /** The limit of {@code client_reference}: Sinch SMS API, batches, <em>Send</em>. */
    private void requireThatReferenceFits() {
        String reference = request.clientReference();
        int room = MAX_REFERENCE - (context.policy().looksUp() ? SegmentReference.MAX_OWN_LENGTH : 0);
        if (reference != null && reference.length() > room) {
            throw InvalidInputException.ofValue("clientReference", reference.length() + " characters",
                    "must be at most " + room + " characters, so that the reference of the segment fits behind it");
        }
    }

    private void requireThatItMayBeResent() {
        boolean small = following == null && current.recipients() == 1 && current.groups() == 0;
        if (context.policy().onUnknown() == WhenUnknown.RESEND && (!small || request.validFor() == null)) {
            throw InvalidInputException.ofValue("onUnknown", "resend",
                    "is for messages to one recipient with validFor, since it may send twice");
        }
    }

    /** What comes is kept, so that what was checked is what is sent, whatever becomes of a file meanwhile. */
    private void readToTheEnd() {
        LeavingTime time = new LeavingTime(send);
        time.add(current);
        time.add(following);
        kept = new ArrayDeque<>();
        for (Segment segment = cutter.next(); segment != null; segment = cutter.next()) {
            time.add(segment);
            kept.add(segment);
        }
        time.requireThatTheLastIsInTime();
    }

    private void readThrough(CutRules cut) {
        LeavingTime time = new LeavingTime(send);
        try (SegmentCutter rehearsal = new SegmentCutter(request, request.recipients(), cut)) {
            for (Segment segment = rehearsal.next(); segment != null; segment = rehearsal.next()) {
                time.add(segment);
            }
        }
        time.requireThatTheLastIsInTime();
    }

    /** Passes over what was sent before, up to the first segment that is to be sent. */
    private void proceed() {
        try {
            RecordedSegments.Known known = recorded.next(current);
            while (known.is(SegmentState.ACCEPTED)) {
                add(Acceptance.of(known.entry()));
                if (following == null) {
                    finish();
                    return;
                }
                advance();
                known = recorded.next(current);
            }
            boolean finishes = following == null && sent.isWritten();
            new SegmentSender(send, current, known, !sent.isEmpty(), finishes).send().whenComplete(this::segmentEnded);
        } catch (SinchSmsValidationException conflict) {
            // about another input than the one that was sent, so what was sent is not told
            end(() -> result.completeExceptionally(conflict));
        }
    }

    /** Comes on any thread, where nobody would see what is thrown. */
    private void segmentEnded(Acceptance acceptance, Throwable failure) {
        try {
            goOn(acceptance, failure);
        } catch (RuntimeException | Error e) {
            stopAt(current, failure != null && following == null, failure == null ? e : failure);
        }
    }

    private void goOn(Acceptance acceptance, Throwable failure) {
        if (failure != null) {
            context.listener().failed(current, Failures.forRoute(failure));
            send.afterAnswer().execute(() -> stopAt(current, following == null, failure));
            return;
        }
        add(acceptance);
        context.listener().accepted(current, acceptance.origin() == Acceptance.Origin.RECONCILED);
        if (following == null) {
            send.afterAnswer().execute(() -> guarded(this::finish));
        } else {
            // rows are not read on an I/O thread
            current = following;
            onWorker(() -> {
                following = next();
                proceed();
            });
        }
    }

    private void advance() {
        current = following;
        following = next();
    }

    private Segment next() {
        return kept == null ? cutter.next() : kept.poll();
    }

    private void add(Acceptance acceptance) {
        sent.add(current, send.reference(current.index()), acceptance);
    }

    private void finish() {
        recorded.requireNoneAfter(current);
        try {
            if (sent.isWritten() && send.claim().finishedSegments() < 0) {
                send.claim().finish(sent.size());
            }
        } catch (LedgerException e) {
            LOG.warn("Send {} is complete, which could not be written down; a replay will find its batches one by one: {}",
                    order.id(), e.getMessage());
        }
        end(() -> result.complete(sent.result(cutter.summary())));
    }

    private void onWorker(Runnable step) {
        try {
            context.worker().execute(() -> guarded(step));
        } catch (RejectedExecutionException e) {
            stopAt(current, false, e);
        }
    }

    /** Whatever happens before a segment is posted ends the job: a callback that never comes would be worse. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            stopAt(current, false, e);
        }
    }

    private void stopAt(Segment segment, boolean last, Throwable failure) {
        Throwable known = Failures.forRoute(failure);
        end(() -> result.completeExceptionally(
                sent.isEmpty() ? known : Progress.failure(order, sent.batches(), segment, last, known)));
    }

    /** Frees everything, once, and tells only then. */
    private void end(Runnable tell) {
        if (ended.compareAndSet(false, true)) {
            try (SendClaim claim = send == null ? null : send.claim();
                 LeaseRenewal lease = renewal;
                 SegmentCutter rows = cutter) {
                LOG.trace("Send {} ended", order.id());
            } catch (RuntimeException e) {
                LOG.warn("The recipients of send {} could not be closed", order.id(), e);
            }
            tell.run();
        }
    }
}
