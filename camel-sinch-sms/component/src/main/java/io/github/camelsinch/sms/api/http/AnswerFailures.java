/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.time.Instant;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.SinchSmsJson;

/**
 * Turns an answer that is no plain success into the exception that says what it means. Sinch documents a 500 and a 503
 * as not processed; gateways in front of it answer the same way, so for a call that changes something they mean
 * "unknown".
 */
final class AnswerFailures {

    private final Advice advice;

    AnswerFailures(Advice advice) {
        this.advice = advice;
    }

    /** The failure that an answer without success means; {@code serverNow} is for a date in {@code Retry-After}. */
    SinchSmsException of(Operation operation, HttpAnswer answer, Instant serverNow) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            return new SinchSmsRejectedException(failure(operation, Outcome.REJECTED, answer, serverNow));
        }
        return switch (status) {
            case 401 -> new SinchSmsAuthenticationException(failure(operation, Outcome.REJECTED, answer, serverNow));
            case 407 -> new SinchSmsUnavailableException(failure(operation, Outcome.NOT_SENT, answer, serverNow));
            case 408, 425 -> unclear(operation, failure(operation, Outcome.NOT_SENT, answer, serverNow), null);
            case 409 -> operation == Operation.SEND
                    ? unclear(operation, failure(operation, Outcome.NOT_SENT, answer, serverNow), null)
                    : new SinchSmsRejectedException(failure(operation, Outcome.REJECTED, answer, serverNow));
            case 429 -> new SinchSmsThrottledException(failure(operation, Outcome.NOT_SENT, answer, serverNow));
            default -> status >= 400 && status < 500
                    ? new SinchSmsRejectedException(failure(operation, Outcome.REJECTED, answer, serverNow))
                    : unclear(operation, failure(operation, Outcome.NOT_SENT, answer, serverNow), null);
        };
    }

    /** A success whose body cannot be used. */
    SinchSmsException unreadable(Operation operation, HttpAnswer answer, String problem, IOException cause) {
        // a page of a captive portal is no success of Sinch's
        if (operation.readsOnly() || !answer.isJson()) {
            return unclear(operation, answer.status(), problem, cause);
        }
        Failure failure = Failure.of(operation.label(), Outcome.ACCEPTED, problem).withHttp(answer.status(), null)
                .withAdvice(Advice.inDoubt(operation)).withSafeToSendAgain(operation.mayBeRepeated());
        return new SinchSmsInDoubtException(failure, cause, SinchSmsJson.idOfBroken(answer.body()));
    }

    /** An answer that does not tell what became of the call, or none; {@code status} is 0 without one. */
    static SinchSmsException unclear(Operation operation, int status, String problem, Throwable cause) {
        return unclear(operation, Failure.of(operation.label(), Outcome.NOT_SENT, problem).withHttp(status, null), cause);
    }

    private static SinchSmsException unclear(Operation operation, Failure failure, Throwable cause) {
        return operation.readsOnly()
                ? new SinchSmsUnavailableException(failure, cause)
                : new SinchSmsInDoubtException(
                        failure.withOutcome(Outcome.UNKNOWN).withAdvice(Advice.inDoubt(operation))
                                .withSafeToSendAgain(operation.mayBeRepeated()),
                        cause);
    }

    private Failure failure(Operation operation, Outcome outcome, HttpAnswer answer, Instant serverNow) {
        ErrorBody error = ErrorBody.of(answer);
        String problem = error.text() != null ? error.text() : "no reason given";
        return Failure.of(operation.label(), outcome, problem)
                .withHttp(answer.status(), error.code())
                .withAdvice(advice.on(operation, answer.status(), error.code()))
                .withRetryAfter(RetryAfter.parse(answer.retryAfter(), serverNow));
    }
}
