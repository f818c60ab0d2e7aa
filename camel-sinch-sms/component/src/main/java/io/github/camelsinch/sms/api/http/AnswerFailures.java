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
            case 408, 425 -> unclear(operation, answer, serverNow);
            case 409 -> operation == Operation.SEND
                    ? unclear(operation, answer, serverNow)
                    : new SinchSmsRejectedException(failure(operation, Outcome.REJECTED, answer, serverNow));
            case 429 -> new SinchSmsThrottledException(failure(operation, Outcome.NOT_SENT, answer, serverNow));
            default -> status >= 400 && status < 500
                    ? new SinchSmsRejectedException(failure(operation, Outcome.REJECTED, answer, serverNow))
                    : unclear(operation, answer, serverNow);
        };
    }

    /** A success whose body cannot be used. */
    SinchSmsException unreadable(Operation operation, HttpAnswer answer, String problem, IOException cause) {
        if (operation.readsOnly()) {
            return new SinchSmsUnavailableException(
                    Failure.of(operation.label(), Outcome.NOT_SENT, problem).withHttp(answer.status(), null), cause);
        }
        // a page of a captive portal is no success of Sinch's
        boolean accepted = answer.isJson();
        Failure failure = Failure.of(operation.label(), accepted ? Outcome.ACCEPTED : Outcome.UNKNOWN, problem)
                .withHttp(answer.status(), null).withAdvice(Advice.LOOK_UP)
                .withSafeToSendAgain(operation.mayBeRepeated());
        return new SinchSmsInDoubtException(failure, cause, accepted ? SinchSmsJson.idOfBroken(answer.body()) : null);
    }

    /** A success that belongs to another request. */
    SinchSmsException misdirected(Operation operation, HttpAnswer answer, String problem) {
        Failure failure = Failure.of(operation.label(), operation.readsOnly() ? Outcome.NOT_SENT : Outcome.UNKNOWN, problem)
                .withHttp(answer.status(), null).withSafeToSendAgain(operation.mayBeRepeated());
        return operation.readsOnly()
                ? new SinchSmsUnavailableException(failure)
                : new SinchSmsInDoubtException(failure.withAdvice(Advice.LOOK_UP));
    }

    /** A fault of this component while it looked at an answer. */
    SinchSmsException unexpected(Operation operation, Throwable fault) {
        String problem = "the answer could not be handled (" + fault.getClass().getSimpleName() + ")";
        if (operation.readsOnly()) {
            return new SinchSmsUnavailableException(Failure.of(operation.label(), Outcome.NOT_SENT, problem), fault);
        }
        return new SinchSmsInDoubtException(
                Failure.of(operation.label(), Outcome.UNKNOWN, problem).withAdvice(Advice.LOOK_UP)
                        .withSafeToSendAgain(operation.mayBeRepeated()),
                fault);
    }

    private SinchSmsException unclear(Operation operation, HttpAnswer answer, Instant serverNow) {
        if (operation.readsOnly()) {
            return new SinchSmsUnavailableException(failure(operation, Outcome.NOT_SENT, answer, serverNow));
        }
        return new SinchSmsInDoubtException(
                failure(operation, Outcome.UNKNOWN, answer, serverNow).withAdvice(Advice.LOOK_UP)
                        .withSafeToSendAgain(operation.mayBeRepeated()));
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
