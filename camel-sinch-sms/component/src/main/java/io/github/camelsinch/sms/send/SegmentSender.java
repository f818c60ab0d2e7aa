/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.ledger.FollowedBatch;
import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.ledger.SegmentState;
import io.github.camelsinch.sms.pacing.Turn;
import io.github.camelsinch.sms.plan.PartsBudget;
import io.github.camelsinch.sms.plan.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one segment through its states: its turn, the note that it may be gone, the POST, and what comes of that. What
 * surely was not taken is posted again after a pause; what nobody knows about is treated as {@link SendPolicy} says.
 */
final class SegmentSender {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentSender.class);

    private static final int BAD_REQUEST = 400;

    private static final Runnable NOTHING_TAKEN = () -> {
        // by an earlier run, of which nothing is known here
    };

    private static final PartsBudget.Reservation NOTHING_RESERVED = () -> {
        // nothing to give back
    };

    private final ClaimedSend send;
    private final SendContext context;
    private final Segment segment;
    private final RecordedSegments.Known known;
    private final boolean begun;
    private final boolean finishes;
    private int attempts;

    /**
     * @param known    what the ledger says of it
     * @param begun    whether something of the send was sent already
     * @param finishes whether the send is finished when this one is accepted
     */
    SegmentSender(ClaimedSend send, Segment segment, RecordedSegments.Known known, boolean begun, boolean finishes) {
        this.send = send;
        this.context = send.context();
        this.segment = segment;
        this.known = known;
        this.begun = begun;
        this.finishes = finishes;
    }

    /** Fails with a {@link SinchSmsException} that tells what became of the segment. */
    CompletableFuture<Acceptance> send() {
        if (known.is(SegmentState.IN_DOUBT) || known.is(SegmentState.UNRESOLVED)) {
            return earlierDoubt();
        }
        return attempt();
    }

    private CompletableFuture<Acceptance> earlierDoubt() {
        String problem = "an earlier run did not learn whether Sinch took segment " + segment.index();
        return context.policy().looksUp()
                ? doubtful(problem, null, () -> lookUp(NOTHING_TAKEN, problem, null))
                : CompletableFuture.failedFuture(inDoubt(problem, null));
    }

    /** What is in doubt stays so, whatever goes wrong with finding out. */
    private CompletableFuture<Acceptance> doubtful(
            String problem, Throwable cause, Supplier<CompletableFuture<Acceptance>> findsOut) {
        try {
            return findsOut.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(inDoubt(problem, cause == null ? e : cause));
        }
    }

    private CompletableFuture<Acceptance> attempt() {
        if (context.stop().isStopped()) {
            return CompletableFuture.failedFuture(Failures.stopped("send"));
        }
        if (send.waits().isExpired()) {
            return CompletableFuture.failedFuture(Failures.expired(send.waits().validUntil()));
        }
        Turn turn = context.enter(segment, send.order().priority(), begun || attempts > 0);
        if (turn.hasCome()) {
            try {
                return leave(turn, Duration.ZERO);
            } catch (RuntimeException | Error e) {
                return CompletableFuture.failedFuture(e);
            }
        }
        long since = context.timer().nanoTime();
        CompletableFuture<Turn> wait = send.waits().until(turn);
        // whoever grants a turn must not be held up
        return wait.thenComposeAsync(now -> leave(now, Duration.ofNanos(context.timer().nanoTime() - since)), step -> {
            try {
                context.worker().execute(step);
            } catch (RejectedExecutionException e) {
                wait.thenAccept(Turn::giveBack);
                throw e;
            }
        });
    }

    private CompletableFuture<Acceptance> leave(Turn turn, Duration waited) {
        CompletableFuture<Batch> call;
        Departure departure = new Departure();
        PartsBudget.Reservation parts = NOTHING_RESERVED;
        try {
            context.listener().turnCame(waited);
            if (send.waits().isExpired()) {
                throw Failures.expired(send.waits().validUntil());
            }
            parts = context.parts().reserve(segment);
            noteDoubt();
            attempts++;
            BatchRequest request = BatchRequests.of(
                    send.request(), segment, send.waits().validUntil(), send.reference(segment.index()));
            call = turn.leave(() -> context.api().send(request, () -> hindrance(departure)));
        } catch (RuntimeException | Error e) {
            turn.giveBack();
            parts.giveBack();
            throw e;
        }
        send.waits().expire(call, departure);
        Runnable giveBack = giveBack(turn, parts);
        CompletableFuture<Acceptance> settled = new CompletableFuture<>();
        call.whenComplete((batch, failure) -> {
            try {
                send.afterAnswer().execute(() -> settle(giveBack, batch, failure, settled));
            } catch (RuntimeException | Error e) {
                settled.completeExceptionally(e);
            }
        });
        return settled;
    }

    private void settle(Runnable giveBack, Batch batch, Throwable failure, CompletableFuture<Acceptance> settled) {
        CompletableFuture<Acceptance> outcome;
        try {
            outcome = settle(giveBack, batch, failure);
        } catch (RuntimeException | Error e) {
            outcome = CompletableFuture.failedFuture(e);
        }
        outcome.whenComplete((acceptance, problem) -> {
            if (problem == null) {
                settled.complete(acceptance);
            } else {
                settled.completeExceptionally(problem);
            }
        });
    }

    private static Runnable giveBack(Turn turn, PartsBudget.Reservation parts) {
        return () -> {
            turn.giveBack();
            parts.giveBack();
        };
    }

    /** Asked when the POST leaves, which may be long after it was handed over. */
    private RuntimeException hindrance(Departure departure) {
        RuntimeException hindrance = hindrance();
        return hindrance == null && !departure.leaves() ? Failures.expired(send.waits().validUntil()) : hindrance;
    }

    private RuntimeException hindrance() {
        if (context.stop().isStopped()) {
            return new StoppedException();
        }
        if (send.waits().isExpired()) {
            return Failures.expired(send.waits().validUntil());
        }
        return send.claim().isHeld()
                ? null
                : new LedgerException("the claim on the send cannot be held long enough to post");
    }

    /** Nothing is posted that is not written down, nor by a process that overslept. */
    private void noteDoubt() {
        send.claim().inDoubt(segment.index(), known.fingerprint(), context.serverTime());
        if (!send.claim().isHeld()) {
            send.claim().renew();
        }
        RuntimeException hindrance = hindrance();
        if (hindrance != null) {
            send.claim().planned(segment.index());
            throw hindrance;
        }
    }

    private CompletableFuture<Acceptance> settle(Runnable giveBack, Batch batch, Throwable raw) {
        Throwable failure = raw == null ? null : Failures.forRoute(raw);
        PostOutcome outcome = OutcomeClassifier.of(failure);
        return switch (outcome) {
            case ACCEPTED -> batch == null
                    ? accepted(Acceptance.posted(OutcomeClassifier.idOf(failure), null))
                    : accepted(Acceptance.posted(batch.id(), batch.createdAt()));
            case ACCEPTED_WITHOUT_ID -> acceptedWithoutId();
            case REJECTED -> {
                giveBack.run();
                note(() -> send.claim().rejected(segment.index()), failure);
                yield CompletableFuture.failedFuture(arrivedTooLate((SinchSmsException) failure)
                        ? Failures.expired(send.waits().validUntil(), failure) : failure);
            }
            case NOT_SENT, NOT_SENDABLE, THROTTLED -> {
                giveBack.run();
                yield notSent(outcome, (SinchSmsException) failure);
            }
            case UNKNOWN -> unknown(giveBack, failure);
        };
    }

    /** What left in time may arrive when it is over: Sinch then says that expire_at is bad. */
    private boolean arrivedTooLate(SinchSmsException failure) {
        return failure.getHttpStatus() == BAD_REQUEST && send.waits().isExpired();
    }

    private CompletableFuture<Acceptance> accepted(Acceptance acceptance) {
        context.budget().succeeded(attempts > 1);
        try {
            if (acceptance.batchId() == null) {
                // it is not finished: the id may still be learned
                send.claim().accepted(segment.index(), null, acceptance.createdAt());
            } else if (finishes) {
                send.claim().acceptedAndFinished(segment.index(), followed(acceptance), segment.index() + 1);
            } else {
                send.claim().accepted(segment.index(), followed(acceptance));
            }
        } catch (LedgerException e) {
            LOG.warn("Batch {} was accepted, which could not be written down; the next run of send {} will look it up: {}",
                    acceptance.batchId(), send.order().id(), e.getMessage());
            return CompletableFuture.completedFuture(acceptance.unwritten());
        }
        return CompletableFuture.completedFuture(acceptance);
    }

    private FollowedBatch followed(Acceptance acceptance) {
        Instant acceptedAt = acceptance.createdAt() == null ? context.serverTime() : acceptance.createdAt();
        return new FollowedBatch(
                acceptance.batchId(), send.order().account(), acceptedAt, send.request().sendAt(), send.waits().validUntil(),
                segment.recipients() - segment.groups(), segment.groups());
    }

    private CompletableFuture<Acceptance> notSent(PostOutcome outcome, SinchSmsException failure) {
        if (!note(() -> send.claim().planned(segment.index()), failure) || outcome == PostOutcome.NOT_SENDABLE) {
            return CompletableFuture.failedFuture(failure);
        }
        boolean throttled = outcome == PostOutcome.THROTTLED;
        if (throttled && failure.getRetryAfter() != null) {
            context.lane().pause(failure.getRetryAfter());
        }
        if (attempts >= context.policy().backoff().attempts() || !context.budget().pay()) {
            return CompletableFuture.failedFuture(failure);
        }
        context.listener().retries(RetryReason.of(outcome));
        Duration pause = context.policy().backoff().pause(attempts, throttled, context.random());
        if (failure.getRetryAfter() != null) {
            pause = pause.plus(failure.getRetryAfter());
        }
        return send.waits().sleep(pause).thenComposeAsync(done -> attempt(), context.worker());
    }

    private CompletableFuture<Acceptance> unknown(Runnable giveBack, Throwable failure) {
        String problem = failure instanceof SinchSmsException known
                ? known.getFailure().problem()
                : "the call failed with " + failure.getClass().getName();
        return switch (context.policy().onUnknown()) {
            case RECONCILE -> failure instanceof Error
                    ? CompletableFuture.failedFuture(inDoubt(problem, failure))
                    : doubtful(problem, failure, () -> lookUp(giveBack, problem, failure));
            case FAIL -> CompletableFuture.failedFuture(inDoubt(problem, failure));
            case RESEND -> {
                if (attempts >= context.policy().backoff().attempts() || !context.budget().pay()) {
                    yield CompletableFuture.failedFuture(inDoubt(problem, failure));
                }
                context.listener().retries(RetryReason.UNKNOWN);
                Duration pause = context.policy().backoff().pause(attempts, false, context.random());
                yield doubtful(problem, failure, () -> send.waits().sleep(pause)
                        .thenComposeAsync(done -> attempt(), context.worker())
                        .exceptionallyCompose(e -> CompletableFuture.failedFuture(stillInDoubt(e, problem))));
            }
        };
    }

    /** Once something was in doubt, a later attempt that surely was not sent does not settle that. */
    private Throwable stillInDoubt(Throwable later, String problem) {
        Throwable failure = Failures.forRoute(later);
        return OutcomeClassifier.of(failure) == PostOutcome.UNKNOWN ? failure : inDoubt(problem, failure);
    }

    private CompletableFuture<Acceptance> acceptedWithoutId() {
        Acceptance nameless = Acceptance.posted(null, null);
        if (!context.policy().looksUp()) {
            LOG.warn("A batch of send {} was accepted, but its id could not be read", send.order().id());
            return accepted(nameless);
        }
        return accepted(nameless).thenCompose(done -> new Reconciler(context, sought(), budget()).lookUp()
                .handleAsync((finding, failure) -> {
                    if (failure == null && finding.verdict() == Finding.Verdict.FOUND) {
                        return accepted(found(finding));
                    }
                    LOG.warn("Segment {} of send {} was accepted, but the id of its batch could not be learned",
                            segment.index(), send.order().id());
                    return CompletableFuture.completedFuture(done);
                }, send.afterAnswer()).thenCompose(outcome -> outcome));
    }

    private CompletableFuture<Acceptance> lookUp(Runnable giveBack, String problem, Throwable cause) {
        return new Reconciler(context, sought(), budget()).lookUp()
                .handleAsync((finding, failure) -> failure == null
                        ? resolve(giveBack, finding, problem, cause)
                        : CompletableFuture.<Acceptance> failedFuture(
                                inDoubt(problem + "; the component was stopped while it was looked up", cause)),
                        send.afterAnswer())
                .thenCompose(outcome -> outcome);
    }

    private CompletableFuture<Acceptance> resolve(Runnable giveBack, Finding finding, String problem, Throwable cause) {
        return switch (finding.verdict()) {
            case FOUND -> accepted(found(finding));
            case ABSENT -> {
                giveBack.run();
                send.claim().planned(segment.index());
                if (attempts >= context.policy().backoff().attempts()) {
                    yield CompletableFuture.failedFuture(Failures.neverTaken(attempts, problem, cause));
                }
                context.listener().retries(RetryReason.UNKNOWN);
                yield CompletableFuture.completedFuture(finding).thenComposeAsync(absent -> attempt(), context.worker());
            }
            case UNRESOLVED -> {
                SinchSmsException failure = inDoubt(problem + "; looked up in vain: " + finding.reason(), cause);
                note(() -> send.claim().unresolved(segment.index()), failure);
                yield CompletableFuture.failedFuture(failure);
            }
        };
    }

    private static Acceptance found(Finding finding) {
        Acceptance found = Acceptance.found(finding.batches());
        if (!found.duplicates().isEmpty()) {
            LOG.warn("Sinch took the same batch more than once: {} and again {}", found.batchId(), found.duplicates());
        }
        return found;
    }

    private Sought sought() {
        Instant firstAttempt = send.claim().segment(segment.index()).firstAttemptAt();
        return new Sought(send.reference(segment.index()), firstAttempt, segment.recipients());
    }

    private Duration budget() {
        return send.waits().atMost(context.policy().reconcileTimeout());
    }

    private SinchSmsException inDoubt(String problem, Throwable cause) {
        return Failures.inDoubt(send, segment.index(), problem, cause);
    }

    /** Writes what became of it; where that fails, the note that it is in doubt stays, which is on the safe side. */
    private boolean note(Runnable entry, Throwable failure) {
        try {
            entry.run();
            return true;
        } catch (LedgerException e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}
