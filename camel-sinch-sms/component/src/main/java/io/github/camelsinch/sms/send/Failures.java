/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.ledger.SegmentReference;
import io.github.camelsinch.sms.ledger.SendInProgressException;
import io.github.camelsinch.sms.pacing.LaneClosedException;
import io.github.camelsinch.sms.pacing.LaneFullException;
import io.github.camelsinch.sms.plan.InvalidInputException;

/**
 * Makes of any failure the exception that a route gets.
 */
public final class Failures {

    private static final String SEND = "send";
    private static final Duration MOST_RETRY_AFTER = Duration.ofSeconds(60);

    private Failures() {
    }

    /**
     * The failure without what a future wrapped around it, and in the words of this component.
     *
     * @param  failure any failure
     * @return         the exception for the route
     */
    public static Throwable forRoute(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return forRoute(failure.getCause());
        }
        if (failure instanceof InvalidInputException invalid) {
            return validation(invalid);
        }
        if (failure instanceof RejectedExecutionException || failure instanceof StoppedException
                || failure instanceof LaneClosedException) {
            return stopped(SEND);
        }
        if (failure instanceof LaneFullException) {
            return new SinchSmsThrottledException(
                    Failure.of(SEND, Outcome.NOT_SENT, failure.getMessage())
                            .withAdvice("Bring exchanges more slowly, or raise maxPending"),
                    failure);
        }
        if (failure instanceof SendInProgressException inProgress) {
            return inProgress(inProgress);
        }
        return failure instanceof LedgerException ledger ? ofLedger(ledger) : failure;
    }

    private static SinchSmsException inProgress(SendInProgressException failure) {
        Duration left = failure.leaseLeft();
        return new SinchSmsUnavailableException(
                Failure.of(SEND, Outcome.NOT_SENT, failure.getMessage())
                        .withAdvice("Send it again later with the same send key: what was sent is not sent twice")
                        .withRetryAfter(left.compareTo(MOST_RETRY_AFTER) > 0 ? MOST_RETRY_AFTER : left),
                failure);
    }

    private static SinchSmsException ofLedger(LedgerException failure) {
        return new SinchSmsUnavailableException(
                Failure.of(SEND, Outcome.NOT_SENT, "the send ledger failed: " + failure.getMessage())
                        .withAdvice("Nothing is posted that is not written down before: see to the sendLedger, then send again"
                                    + " with the same send key"),
                failure);
    }

    /**
     * The failure of a call that had not begun when the component was stopped.
     *
     * @param  operation the operation
     * @return           the exception for the route
     */
    public static SinchSmsUnavailableException stopped(String operation) {
        return new SinchSmsUnavailableException(
                Failure.of(operation, Outcome.NOT_SENT, "the component was stopped before the call began"));
    }

    /**
     * What became of a call whose caller was interrupted while it waited: nobody knows, but a call that only reads has
     * done nothing.
     *
     * @param  operation the operation
     * @param  readsOnly whether it changes nothing at Sinch
     * @param  cause     the interrupt
     * @return           the exception for the route
     */
    public static SinchSmsException interrupted(String operation, boolean readsOnly, InterruptedException cause) {
        String problem = "the thread that waited for the answer was interrupted";
        if (readsOnly) {
            return new SinchSmsUnavailableException(Failure.of(operation, Outcome.NOT_SENT, problem), cause);
        }
        return new SinchSmsInDoubtException(
                Failure.of(operation, Outcome.UNKNOWN, problem)
                        .withAdvice(operation.equals(SEND)
                                ? "Look the batch up by its client reference before sending again"
                                : "Get the batch before doing it again"),
                cause);
    }

    /**
     * Bad input, with the row that it came from.
     *
     * @param  invalid what a rule of messages says
     * @return         the exception for the route
     */
    public static SinchSmsValidationException validation(InvalidInputException invalid) {
        String row = invalid.position() > 0 ? " of row " + invalid.position() : "";
        return new SinchSmsValidationException(
                "validation", invalid.name() + row, invalid.shownValue(), invalid.rule(), invalid);
    }

    /** The message was surely not sent, and is not any more. */
    static SinchSmsExpiredException expired(Instant validUntil) {
        return expired(validUntil, null);
    }

    /** @param cause what Sinch said, or {@code null} */
    static SinchSmsExpiredException expired(Instant validUntil, Throwable cause) {
        return new SinchSmsExpiredException(
                Failure.of(SEND, Outcome.NOT_SENT, "the message was valid until " + validUntil), cause);
    }

    /** Every attempt was looked up and surely not taken. */
    static SinchSmsUnavailableException neverTaken(int attempts, String problem, Throwable cause) {
        return new SinchSmsUnavailableException(
                Failure.of(SEND, Outcome.NOT_SENT,
                        attempts + " attempts were lost, and none of them arrived at Sinch; the last one: " + problem),
                cause);
    }

    /** Nobody knows whether Sinch has a segment. */
    static SinchSmsInDoubtException inDoubt(ClaimedSend send, int index, String problem, Throwable cause) {
        Failure failure = cause instanceof SinchSmsException known
                ? known.getFailure() : Failure.of(SEND, Outcome.UNKNOWN, problem);
        return new SinchSmsInDoubtException(
                new Failure(
                        SEND, Outcome.UNKNOWN, failure.httpStatus(), failure.sinchCode(), problem,
                        advice(send.order(), send.context().policy(), index), send.order().keyed(), null),
                cause);
    }

    private static String advice(SendOrder order, SendPolicy policy, int index) {
        if (order.keyed() && policy.looksUp()) {
            return "Send it again with the same send key: it is looked up first, and not sent twice";
        }
        return policy.looksUp()
                ? "Look up the batch whose client_reference ends in " + SegmentReference.of(order.id(), index, null)
                  + " before sending it in another exchange"
                : "Look it up before sending it again; onUnknown=reconcile would do so";
    }
}
