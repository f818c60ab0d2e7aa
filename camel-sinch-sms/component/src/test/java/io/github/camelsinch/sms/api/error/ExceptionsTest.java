/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an exception says, in its message and as data. */
class ExceptionsTest {

    @Test
    void theMessageHoldsOperationStatusCodeProblemAndAdvice() {
        Failure failure = Failure.of("send", Outcome.REJECTED, "Requesting delivery report without any callback URL.")
                .withHttp(403, "missing_callback_url").withAdvice("Set callbackUrl");

        assertThat(new SinchSmsRejectedException(failure)).hasMessage(
                "send failed: HTTP 403 missing_callback_url: Requesting delivery report without any callback URL. Set callbackUrl");
    }

    @Test
    void aFailureWithoutAnswerHasNoStatus() {
        SinchSmsUnavailableException failed
                = new SinchSmsUnavailableException(Failure.of("get", Outcome.NOT_SENT, "the connection was refused"));

        assertThat(failed).hasMessage("get failed: the connection was refused");
        assertThat(failed.getHttpStatus()).isZero();
        assertThat(failed.getHttpResponseCode()).isZero();
    }

    @Test
    void whatWasNotSentOrWasRejectedIsSafeToSendAgainAndNothingElseIs() {
        assertThat(Failure.of("send", Outcome.NOT_SENT, "x").safeToSendAgain()).isTrue();
        assertThat(Failure.of("send", Outcome.REJECTED, "x").safeToSendAgain()).isTrue();
        assertThat(Failure.of("send", Outcome.ACCEPTED, "x").safeToSendAgain()).isFalse();
        assertThat(Failure.of("send", Outcome.UNKNOWN, "x").safeToSendAgain()).isFalse();
    }

    @Test
    void everyFieldCanBeRead() {
        SinchSmsException e = new SinchSmsThrottledException(
                Failure.of("send", Outcome.NOT_SENT, "p").withHttp(429, "c").withAdvice("a")
                        .withRetryAfter(Duration.ofSeconds(2)).withSafeToSendAgain(true));

        assertThat(e.getOperation()).isEqualTo("send");
        assertThat(e.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(e.getHttpStatus()).isEqualTo(429);
        assertThat(e.getSinchCode()).isEqualTo("c");
        assertThat(e.getWhatToDo()).isEqualTo("a");
        assertThat(e.getRetryAfter()).hasSeconds(2);
        assertThat(e.isSafeToSendAgain()).isTrue();
        e.setHttpResponseCode(500);
        e.setHttpResponseStatus("s");
        assertThat(e.getHttpResponseCode()).isEqualTo(500);
        assertThat(e.getHttpResponseStatus()).isEqualTo("s");
    }

    @Test
    void aValidationNamesTheFieldTheRuleAndTheMaskedValue() {
        SinchSmsValidationException e = new SinchSmsValidationException("to[3]", "4670*****01", "must be a phone number");

        assertThat(e).hasMessage("validation failed: to[3] must be a phone number (it is 4670*****01)");
        assertThat(e.getName()).isEqualTo("to[3]");
        assertThat(e.getMaskedValue()).isEqualTo("4670*****01");
        assertThat(e.getRule()).isEqualTo("must be a phone number");
        assertThat(e.getOutcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void anExceptionSurvivesSerialisation() throws Exception {
        SendProgress progress = new SendProgress(
                List.of(new SendProgress.AcceptedBatch("a", new SendProgress.Positions(0, 999))),
                List.of(new SendProgress.Positions(1000, 1999)), List.of(), 2000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new SinchSmsPartialSendException(
                    Failure.of("send", Outcome.ACCEPTED, "2 of 3").withRetryAfter(Duration.ofSeconds(1)), progress, null));
        }

        SinchSmsPartialSendException read;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            read = (SinchSmsPartialSendException) in.readObject();
        }

        assertThat(read.getProgress()).isEqualTo(progress);
        assertThat(read.getRetryAfter()).hasSeconds(1);
    }
}
