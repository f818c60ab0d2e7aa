/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.io.IOException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeClassifierTest {

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("an answer", null, PostOutcome.ACCEPTED),
                Arguments.of("a broken answer with an id",
                        new SinchSmsInDoubtException(of(Outcome.ACCEPTED), null, "id"), PostOutcome.ACCEPTED),
                Arguments.of("a broken answer without one",
                        new SinchSmsInDoubtException(of(Outcome.ACCEPTED)), PostOutcome.ACCEPTED_WITHOUT_ID),
                Arguments.of("400", new SinchSmsRejectedException(of(Outcome.REJECTED)), PostOutcome.REJECTED),
                Arguments.of("401", new SinchSmsAuthenticationException(of(Outcome.REJECTED)), PostOutcome.REJECTED),
                Arguments.of("429", new SinchSmsThrottledException(of(Outcome.NOT_SENT)), PostOutcome.THROTTLED),
                Arguments.of("no connection", new SinchSmsUnavailableException(of(Outcome.NOT_SENT), new IOException()),
                        PostOutcome.NOT_SENT),
                Arguments.of("a bad certificate (F04 to F06)",
                        new SinchSmsUnavailableException(
                                of(Outcome.NOT_SENT), new IOException(new SSLHandshakeException("expired"))),
                        PostOutcome.NOT_SENDABLE),
                Arguments.of("a proxy that wants another password (F79)",
                        new SinchSmsUnavailableException(of(Outcome.NOT_SENT).withHttp(407, null)), PostOutcome.NOT_SENDABLE),
                Arguments.of("503", new SinchSmsInDoubtException(of(Outcome.UNKNOWN).withHttp(503, null)), PostOutcome.UNKNOWN),
                Arguments.of("what it has never seen", new IllegalStateException(), PostOutcome.UNKNOWN),
                Arguments.of("no memory (F54)", new OutOfMemoryError(), PostOutcome.UNKNOWN));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("ends")
    void theEndOfAPost(String what, Throwable failure, PostOutcome expected) {
        assertThat(OutcomeClassifier.of(failure)).isEqualTo(expected);
    }

    private static Failure of(Outcome outcome) {
        return Failure.of("send", outcome, "as a test wants it");
    }
}
