/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Instant;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;

/** Turns a call without a whole answer into the exception that says what it means. */
final class TransportFailures {

    private static final String CHECK = "Check baseUrl, region, proxy and TLS settings, or try again later";

    private final AnswerFailures answers;

    TransportFailures(AnswerFailures answers) {
        this.answers = answers;
    }

    SinchSmsException of(Operation operation, TransportFailure failure, Instant serverNow) {
        HttpAnswer partial = failure.partialAnswer();
        if (!failure.isWritten()) {
            return new SinchSmsUnavailableException(notSent(operation, failure), failure);
        }
        if (partial != null && partial.isSuccess()) {
            return answers.unreadable(operation, partial, failure.getMessage(), failure);
        }
        if (partial != null && partial.status() >= 300) {
            return answers.of(operation, partial, serverNow);
        }
        return AnswerFailures.unclear(operation, 0, failure.getMessage(), failure);
    }

    private static Failure notSent(Operation operation, TransportFailure failure) {
        Failure plain = Failure.of(operation.label(), Outcome.NOT_SENT, failure.getMessage());
        HttpAnswer ofProxy = failure.partialAnswer();
        if (ofProxy == null) {
            return plain.withAdvice(operation.readsOnly() ? CHECK : "Nothing was sent. " + CHECK);
        }
        return plain.withHttp(ofProxy.status(), null).withAdvice(
                ofProxy.status() == 407
                        ? "Check proxyAuthUsername and proxyAuthPassword"
                        : "Ask who runs the proxy whether this host may be reached");
    }
}
