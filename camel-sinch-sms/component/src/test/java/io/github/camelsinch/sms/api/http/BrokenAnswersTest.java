/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.model.BatchListQuery;
import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.api.http.TestApi.ACCEPTED;
import static io.github.camelsinch.sms.api.http.TestApi.ID;
import static io.github.camelsinch.sms.api.http.TestApi.await;
import static io.github.camelsinch.sms.api.http.TestApi.failure;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers that are too long, too deep, cut off, compressed or somebody else's. */
class BrokenAnswersTest {

    private HttpTransport transport;
    private RawServer server;
    private volatile RawServer.Script script;
    private HttpSinchSmsApi api;

    @BeforeEach
    void start() {
        transport = HttpTransport.start(TransportSettings.DEFAULTS);
        server = RawServer.playing(connection -> {
            connection.read();
            script.play(connection);
        });
        api = TestApi.api(transport, server.uri());
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private void answer(String answer) {
        script = connection -> connection.write(answer);
    }

    private SinchSmsInDoubtException acceptedWithoutAnswer() {
        SinchSmsInDoubtException doubt = failure(api.send(TestApi.text()), SinchSmsInDoubtException.class);
        assertThat(doubt.getOutcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(doubt.getHttpStatus()).isEqualTo(201);
        assertThat(doubt.isSafeToSendAgain()).isFalse();
        assertThat(server.requests()).hasSize(1);
        return doubt;
    }

    private SinchSmsInDoubtException unknown() {
        SinchSmsInDoubtException doubt = failure(api.send(TestApi.text()), SinchSmsInDoubtException.class);
        assertThat(doubt.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(doubt.getBatchId()).isNull();
        assertThat(server.requests()).hasSize(1);
        return doubt;
    }

    @Test
    void aSuccessThatBreaksOffIsAcceptedAndItsIdIsKept() {
        answer("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
               + ACCEPTED.substring(0, 60));

        assertThat(acceptedWithoutAnswer().getBatchId()).isEqualTo(ID);
    }

    @Test
    void aSuccessThatBreaksOffWithinTheIdIsAcceptedWithoutOne() {
        answer("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
               + ACCEPTED.substring(0, 20));

        assertThat(acceptedWithoutAnswer().getBatchId()).isNull();
    }

    @Test
    void aSuccessThatIsResetAfterItsHeadIsAccepted() {
        script = connection -> {
            connection.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{");
            connection.socket().getOutputStream().flush();
            connection.holdUntilClientLeaves();
        };
        api = TestApi.api(transport, server.uri(), Duration.ofMillis(1500));

        assertThat(acceptedWithoutAnswer().getMessage()).contains("no complete answer within 1500 ms");
    }

    @Test
    void aSuccessWithoutLengthThatEndsEarlyIsAccepted() {
        answer("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n" + ACCEPTED.substring(0, 60));

        assertThat(acceptedWithoutAnswer().getBatchId()).isEqualTo(ID);
    }

    @Test
    void aChunkThatIsNoChunkIsAcceptedWithoutAnswer() {
        answer("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

        acceptedWithoutAnswer();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{", "[]", "null", "12", "\"text\"", "{\"id\":{}}", "{\"id\":null}", "{\"from\":\"x\"}", "{\"id\":\"../x\"}",
            "{\"id\":\"a\",\"id\":\"b\"}" })
    void aSuccessWithAnUnusableBodyIsAcceptedWithoutId_B75(String body) {
        answer(RawServer.json(201, body));

        assertThat(acceptedWithoutAnswer().getBatchId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"id\":\"a\"} trailing", "{\"id\":\"a\",\"body\":[]}", "{\"id\":\"a\",\"from\":1}" })
    void aSuccessThatIsNoBatchButHasAnIdIsAcceptedAndItsIdIsKept_B78_B79(String body) {
        answer(RawServer.json(201, body));

        assertThat(acceptedWithoutAnswer().getBatchId()).isEqualTo("a");
    }

    @Test
    void aDeeplyNestedSuccessIsAcceptedWithoutAnswer_B72() {
        answer(RawServer.json(201, "{\"x\":" + "[".repeat(100_000)));

        assertThat(acceptedWithoutAnswer().getMessage()).contains("broken JSON");
    }

    @Test
    void aNumberOfAMillionDigitsIsAcceptedWithoutAnswer_B73() {
        answer(RawServer.json(201, "{\"x\":" + "9".repeat(1_000_000) + "}"));

        acceptedWithoutAnswer();
    }

    @Test
    void aHundredMegabytesAreCutAtTheLimitAndTheIdIsKept_B74() {
        byte[] megabyte = " ".repeat(1 << 20).getBytes();
        script = connection -> {
            connection.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n"
                             + ACCEPTED.substring(0, 60));
            for (int i = 0; i < 100; i++) {
                connection.write(megabyte);
            }
        };

        SinchSmsInDoubtException doubt = acceptedWithoutAnswer();

        assertThat(doubt.getBatchId()).isEqualTo(ID);
        assertThat(doubt.getMessage()).contains("longer than maxResponseBytes, 8388608");
    }

    @Test
    void anEndlessChunkedAnswerIsCutAtTheLimit_B74() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        script = connection -> {
            connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                connection.write(chunk);
            }
        };

        assertThat(failure(api.list(BatchListQuery.DEFAULTS), SinchSmsUnavailableException.class).getMessage())
                .contains("longer than maxResponseBytes");
    }

    @Test
    void aCompressedAnswerIsNotInflated_B80() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                gzip.write(zeros);
            }
        }
        script = connection -> {
            connection.write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                             + "Content-Length: " + bomb.size() + "\r\n\r\n");
            connection.write(bomb.toByteArray());
        };

        assertThat(acceptedWithoutAnswer().getMessage()).contains("compressed");
    }

    @Test
    void aHeaderOfAMegabyteIsNotSwallowed_B82() {
        answer(RawServer.json(201, ACCEPTED, "X: " + "x".repeat(1 << 20)));

        unknown();
    }

    @Test
    void tenThousandHeadersAreNotSwallowed() {
        answer(RawServer.json(201, ACCEPTED, "X: x\r\n".repeat(10_000) + "X: x"));

        unknown();
    }

    @Test
    void whatIsNotHttpLeavesTheSendUnknown() {
        answer("220 mail.example ESMTP\r\n\r\n");

        unknown();
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "text/plain", "application/octet-stream" })
    void aSuccessOfSomebodyElseLeavesTheSendUnknown(String type) {
        answer(RawServer.answer(200, type, "<html>Please accept the terms of this network</html>"));

        assertThat(unknown().getMessage()).contains("no JSON");
    }

    @Test
    void aSuccessWithoutTypeThatLooksLikeJsonIsTaken() {
        answer(RawServer.answer(201, null, ACCEPTED));

        assertThat(await(api.send(TestApi.text())).id()).isEqualTo(ID);
    }

    @Test
    void aSuccessWithoutTypeAndBodyLeavesTheSendUnknown() {
        answer(RawServer.answer(204, null, ""));

        unknown();
    }

    @Test
    void aSuccessForAnotherClientReferenceIsNotTakenForOurs_B108() {
        answer(RawServer.json(201, ACCEPTED.replace("\"from\"", "\"client_reference\":\"theirs\",\"from\"")));

        SinchSmsInDoubtException doubt
                = failure(api.send(TestApi.textWithReference("ours")), SinchSmsInDoubtException.class);

        assertThat(doubt.getOutcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aSuccessForOurClientReferenceIsOurs() {
        answer(RawServer.json(201, ACCEPTED.replace("\"from\"", "\"client_reference\":\"ours\",\"from\"")));

        assertThat(await(api.send(TestApi.textWithReference("ours"))).id()).isEqualTo(ID);
    }

    @Test
    void aBatchThatWasNotAskedForIsNotTaken() {
        answer(RawServer.json(200, ACCEPTED.replace(ID, "another")));

        assertThat(failure(api.get(ID), SinchSmsUnavailableException.class).getMessage()).contains("another batch");
    }

    @Test
    void feedbackTakenByACaptivePortalIsInDoubt() {
        answer(RawServer.answer(200, "text/html", "<html>Please accept the terms of this network</html>"));

        SinchSmsInDoubtException doubt
                = failure(api.deliveryFeedback(ID, List.of()), SinchSmsInDoubtException.class);

        assertThat(doubt.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(doubt.isSafeToSendAgain()).isTrue();
    }

    @Test
    void aReadThatCannotBeUnderstoodMayBeTriedAgain() {
        answer(RawServer.json(200, "{\"count\":\"x\"}"));

        SinchSmsUnavailableException failed
                = failure(api.list(BatchListQuery.DEFAULTS), SinchSmsUnavailableException.class);

        assertThat(failed.isSafeToSendAgain()).isTrue();
        assertThat(failed.getOutcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"batches\":null}", "{\"batches\":[null]}", "{\"count\":0}" })
    void anAnswerOfAnotherShapeDoesNotPassForAnEmptyList(String body) {
        answer(RawServer.json(200, body));

        failure(api.list(BatchListQuery.DEFAULTS), SinchSmsUnavailableException.class);
    }

    @Test
    void anAnswerOfAnotherShapeDoesNotPassForNoReports() {
        answer(RawServer.json(200, "{\"count\":0}"));

        failure(api.deliveryReports(DeliveryReportListQuery.DEFAULTS), SinchSmsUnavailableException.class);
    }

    @Test
    void aRejectionThatBreaksOffIsStillARejection() {
        answer("HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"code\":\"syn");

        assertThat(failure(api.send(TestApi.text()), SinchSmsRejectedException.class).getHttpStatus()).isEqualTo(400);
    }

    @Test
    void aMessageAboutBrokenJsonDoesNotQuoteIt() {
        answer(RawServer.json(200, "{\"id\":\"a\",\"body\":\"" + TestApi.TEXT + "\" oops"));

        SinchSmsUnavailableException failed = failure(api.get(ID), SinchSmsUnavailableException.class);

        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("code is", "oops");
        }
    }

    @Test
    void aProvisionalAnswerIsPassedOver() {
        answer("HTTP/1.1 102 Processing\r\n\r\n" + RawServer.json(201, ACCEPTED));

        assertThat(await(api.send(TestApi.text())).id()).isEqualTo(ID);
    }
}
