/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelsinch.sms.RecordingGate.Reply;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an HTTP status means to a send, to what changes a batch, and to what only reads; each request goes out once.
 */
class HttpStatusTest extends GatedTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN;

    static Stream<Arguments> onASend() {
        return Stream.of(
                row(301, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(302, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(307, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(400, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(401, SinchSmsAuthenticationException.class, Outcome.REJECTED, true),
                row(403, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(404, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(405, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(408, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false),
                row(409, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false),
                row(413, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(415, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(418, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(422, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(425, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false),
                row(429, SinchSmsThrottledException.class, Outcome.NOT_SENT, true),
                row(500, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false),
                row(502, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false),
                row(503, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false),
                row(504, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false),
                row(599, SinchSmsInDoubtException.class, Outcome.UNKNOWN, false));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("onASend")
    void aStatusOnASend(int status, Class<? extends SinchSmsException> type, Outcome outcome, boolean safe) throws Exception {
        for (int request = 1; request <= 3; request++) {
            gate.answer(request, Reply.of(status));
        }

        SinchSmsException failure = failure(through(SEND, "Hi"), type);

        assertThat(failure.getOutcome()).isEqualTo(outcome);
        assertThat(failure.isSafeToSendAgain()).isEqualTo(safe);
        assertThat(failure.getHttpStatus()).isEqualTo(status);
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.getOperation()).isEqualTo("send");
        assertThat(failure.getMessage()).startsWith("send failed: HTTP " + status);
        assertThat(gate.calls()).as("requests").hasSize(status == 429 ? 3 : 1);
    }

    static Stream<Arguments> onARead() {
        return Stream.of(
                row(302, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(400, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(401, SinchSmsAuthenticationException.class, Outcome.REJECTED, true),
                row(403, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(404, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(409, SinchSmsRejectedException.class, Outcome.REJECTED, true),
                row(408, SinchSmsUnavailableException.class, Outcome.NOT_SENT, true),
                row(500, SinchSmsUnavailableException.class, Outcome.NOT_SENT, true),
                row(503, SinchSmsUnavailableException.class, Outcome.NOT_SENT, true));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("onARead")
    void aStatusOnARead(int status, Class<? extends SinchSmsException> type, Outcome outcome, boolean safe) throws Exception {
        String[] reads = {
                "get?batchId=a", "list", "batchReport?batchId=a", "recipientReport?batchId=a&recipient=" + ANN,
                "deliveryReports", "dryRun?from=Acme&text=Hi&to=" + ANN };
        int attempts = status == 408 || status >= 500 ? 3 : 1;
        for (int i = 0; i < reads.length; i++) {
            for (int attempt = 1; attempt <= attempts; attempt++) {
                gate.answer(i * attempts + attempt, Reply.of(status));
            }

            SinchSmsException failure = failure(through("sinch-sms:" + reads[i], null), type);

            assertThat(failure.getOutcome()).as(reads[i]).isEqualTo(outcome);
            assertThat(failure.isSafeToSendAgain()).isEqualTo(safe);
            assertThat(failure.getHttpStatus()).isEqualTo(status);
            assertThat(gate.calls()).as("requests").hasSize((i + 1) * attempts);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "update, 503, UNKNOWN, POST GET", "replace, 503, UNKNOWN, PUT GET", "cancel, 503, UNKNOWN, DELETE DELETE GET",
            "update, 409, REJECTED, POST", "replace, 409, REJECTED, PUT", "cancel, 409, REJECTED, DELETE",
            "update, 403, REJECTED, POST", "cancel, 404, REJECTED, DELETE" })
    void aStatusOnAChange(String operation, int status, Outcome outcome, String methods) throws Exception {
        gate.answer(1, Reply.of(status));

        Exchange exchange = through("sinch-sms:" + operation + "?batchId=a&from=Acme&text=Hi&to=" + ANN, Map.of("body", "Hi"));

        assertThat(exchange.getException()).isInstanceOf(SinchSmsException.class);
        assertThat(((SinchSmsException) exchange.getException()).getOutcome()).isEqualTo(outcome);
        assertThat(gate.calls()).extracting(RecordingGate.Call::method).containsExactly(methods.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
            "400, syntax_invalid_json", "400, syntax_invalid_parameter_format", "400, syntax_constraint_violation",
            "403, unknown_group", "403, missing_callback_url", "403, illegal_number_type", "403, blocked_account",
            "403, batch_already_dispatched", "403, unknown_campaign" })
    void sinchsCodeIsInTheExceptionWithWhatToDo_F30(int status, String code) throws Exception {
        gate.answer(1, Reply.of(status, code));

        SinchSmsRejectedException failure = failure(through(SEND, "Hi"), SinchSmsRejectedException.class);

        assertThat(failure.getSinchCode()).isEqualTo(code);
        assertThat(failure).hasMessageContaining(code).hasMessageContaining("Some text.");
        assertThat(failure.getWhatToDo()).isNotBlank();
    }

    @Test
    void aCodeThatDidNotExistYetIsThereToo_F30() throws Exception {
        gate.answer(1, Reply.of(403, "brand_new_reason"));

        assertThat(failure(through(SEND, "Hi"), SinchSmsRejectedException.class).getSinchCode()).isEqualTo("brand_new_reason");
    }

    @Test
    void numbersInSinchsWordsAreMasked() throws Exception {
        gate.answer(1, new Reply(
                400, Map.of("Content-Type", "application/json"),
                "{\"code\":\"syntax_invalid_parameter_format\",\"text\":\"value '+" + ANN + "' is not a valid MSISDN\"}",
                false));

        SinchSmsRejectedException failure = failure(through(SEND, "Hi"), SinchSmsRejectedException.class);

        assertThat(failure.getMessage()).contains("is not a valid MSISDN").doesNotContain(ANN);
    }

    @ParameterizedTest
    @CsvSource({ "25, 25", "60, 60", "999999, 60", "soon," })
    void retryAfterIsTakenOverUpToAMinuteAndToldToTheErrorHandler_F24(String header, Long seconds) throws Exception {
        for (int attempt = 1; attempt <= 3; attempt++) {
            gate.answer(attempt, Reply.of(429).header("Retry-After", header));
        }

        Exchange exchange = through("sinch-sms:get?batchId=a", null);

        assertThat(failure(exchange, SinchSmsThrottledException.class).getRetryAfter())
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
        assertThat(exchange.getMessage().getHeader(Exchange.REDELIVERY_DELAY))
                .isEqualTo(seconds == null ? null : 1000 * seconds);
    }

    @Test
    void aPostThatIsAnswered503IsSentOnceWhateverRetryAfterSays() throws Exception {
        gate.answer(1, Reply.of(503).header("Retry-After", "0"));

        assertThat(through(SEND, "Hi").getException()).isNotNull();

        assertThat(gate.calls("POST")).hasSize(1);
        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        gate.answer(1, Reply.of(307).header("Location", sinch.baseUrl() + "/xms/v1/" + PLAN + "/batches"));

        failure(through(SEND, "Hi"), SinchSmsRejectedException.class);

        assertThat(sinch.requests()).isEmpty();
    }

    @Test
    void aWrongTokenIsNotShown() throws Exception {
        Exchange exchange = through(SEND + "&token=another-secret-token", "Hi");

        SinchSmsAuthenticationException failure = failure(exchange, SinchSmsAuthenticationException.class);
        assertThat(failure.getWhatToDo()).contains("token");
        for (Throwable t = failure; t != null; t = t.getCause()) {
            assertThat(t.toString()).doesNotContain("another-secret-token");
        }
    }

    @Test
    void anAcceptedSendWhoseAnswerCannotBeReadSucceedsWithoutAnIdWhereNothingIsLookedUp_F16() throws Exception {
        gate.answer(1, new Reply(201, Map.of("Content-Type", "application/json"), "{\"id\":", true));

        Exchange exchange = through(SEND, "Hi", Map.of("CamelSinchSmsBatchId", "of-another-batch"));

        assertThat(body(exchange, SendResult.class).batches().get(0).batchId()).isNull();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelSinchSmsBatchId");
        assertThat(sinch.messages()).hasSize(1);
        assertThat(gate.calls()).hasSize(1);
    }

    @Test
    void aPageOfACaptivePortalIsNoSuccess() throws Exception {
        gate.answer(1, new Reply(200, Map.of("Content-Type", "text/html"), "<html>Log in</html>", false));

        SinchSmsInDoubtException failure = failure(through(SEND, "Hi"), SinchSmsInDoubtException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void nobodyListeningMeansThatNothingWasSent_F01() throws Exception {
        gate.close();

        SinchSmsUnavailableException failure = failure(through(SEND, "Hi"), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.isSafeToSendAgain()).isTrue();
        assertThat(failure.getHttpStatus()).isZero();
    }

    private static Arguments row(int status, Class<?> type, Outcome outcome, boolean safe) {
        return Arguments.of(status, type, outcome, safe);
    }
}
