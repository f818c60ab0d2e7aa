/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.RawClient.End;
import io.github.camelsinch.sms.simulator.RawClient.Seen;
import io.github.camelsinch.sms.simulator.fault.Distortion;
import io.github.camelsinch.sms.simulator.fault.Ending;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.Stage;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers that are wrong, late or of another kind; no socket faults needed. */
class AnswerFaultsTest extends SimulatorTestCase {

    private static final String BATCH = ApiClient.textWith("'client_reference':'mine'", ANN);

    @BeforeEach
    void startSimulator() {
        start();
    }

    @ParameterizedTest
    @ValueSource(ints = { 408, 409, 425, 429, 500, 502, 503, 504, 418, 599, 302 })
    void aStatusInsteadOfTheWork(int status) {
        simulator.faults().next(1).sends().with(Fault.status(status).header("Retry-After", "1"));

        Reply reply = send(BATCH);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("retry-after")).isEqualTo("1");
        assertThat(reply.text()).isEmpty();
        assertThat(simulator.counters().batchesAccepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = { 408, 409, 500, 502, 503, 504, 307 })
    void aStatusAfterTheWork(int status) {
        simulator.faults().next(1).sends().acceptThenStatus(status);

        assertThat(send(BATCH).status()).isEqualTo(status);
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);
    }

    @Test
    void aBatchIsCommittedOnlyAfterTheDelay() {
        simulator.faults().next(1).sends().with(Fault.acceptThenStatus(504).committedAfter(Duration.ofSeconds(5)));

        assertThat(send(BATCH).status()).isEqualTo(504);
        advanceMillis(4_999);
        assertThat(simulator.counters().batchesAccepted()).isZero();
        advanceMillis(3_000_000);

        assertThat(simulator.batches()).extracting(SimulatedBatch::createdAt).containsExactly(START.plusSeconds(5));
    }

    @Test
    void aLateCommitMayComeAfterTheConnectionBroke() throws IOException {
        simulator.faults().next(1).sends().with(Fault.acceptThenClose().committedAfter(Duration.ofSeconds(5)));

        assertThat(sendRaw()).isEqualTo(new Seen("", End.FIN));
        assertThat(simulator.batchesWithReference("mine")).isEmpty();
        advanceMillis(5_000);

        assertThat(simulator.batchesWithReference("mine")).hasSize(1);
    }

    @Test
    void aResetForgetsLateCommits() {
        simulator.faults().next(1).sends().with(Fault.acceptThenStatus(504).committedAfter(Duration.ofSeconds(5)));
        send(BATCH);

        simulator.reset();
        advanceMillis(10_000);

        assertThat(simulator.batches()).isEmpty();
    }

    @Parity(
            topic = Topic.LISTS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A batch is listed at once; `listLag` makes it later. No bound is printed")
    @Test
    void aBatchIsListedOnlyAfterTheLagButCanBeReadByItsId() {
        simulator.faults().next(1).sends().listLag(Duration.ofSeconds(20));

        String id = send(BATCH).id();

        assertThat(api.get("/batches/" + id).status()).isEqualTo(200);
        advanceMillis(19_999);
        assertThat(listed()).isZero();
        advanceMillis(1);
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void otherBatchesAreListedAtOnce() {
        simulator.faults().next(1).sends().listLag(Duration.ofSeconds(20));
        send(BATCH);

        send(BATCH);

        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void theLagOfALateCommitBeginsWithTheCommit() {
        simulator.faults().next(1).sends().with(
                Fault.acceptThenStatus(504).committedAfter(Duration.ofSeconds(5)).listedAfter(Duration.ofSeconds(2)));
        send(BATCH);

        advanceMillis(6_999);
        assertThat(simulator.batches()).hasSize(1);
        assertThat(listed()).isZero();
        advanceMillis(1);
        assertThat(listed()).isEqualTo(1);
    }

    private int listed() {
        return api.get("/batches?client_reference=mine&start_date=2026-01-01").json().get("count").asInt();
    }

    @Test
    void aTruncatedAnswerAnnouncesMoreThanComes() throws IOException {
        Seen seen = distorted(Distortion.TRUNCATED);

        int announced = Integer.parseInt(seen.text().replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        assertThat(seen.text()).startsWith("HTTP/1.1 201");
        assertThat(seen.end()).isEqualTo(End.FIN);
        assertThat(seen.body()).hasSize(announced / 2);
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);
    }

    @Test
    void aCaptivePortalAnswersWithHtml() {
        simulator.faults().next(1).sends().with(Fault.captivePortal());

        Reply reply = send(BATCH);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.text()).startsWith("<!DOCTYPE html>");
        assertThat(simulator.counters().batchesAccepted()).isZero();
    }

    @Test
    void anAnswerWithoutId() {
        assertThat(spoilt(Distortion.WITHOUT_ID).json().has("id")).isFalse();
    }

    @Test
    void anAnswerWithAnIllegalId() {
        assertThat(spoilt(Distortion.ILLEGAL_ID).id()).contains("../");
    }

    @Test
    void anAnswerWhoseIdIsNoText() {
        assertThat(spoilt(Distortion.ID_OF_WRONG_TYPE).json().get("id").isObject()).isTrue();
    }

    @Test
    void anAnswerWithTwoIds() {
        Reply reply = spoilt(Distortion.DUPLICATE_KEYS);

        assertThat(reply.text().split("\"id\":")).hasSize(3);
        assertThat(reply.text()).contains(simulator.batches().get(0).id());
        assertThat(reply.id()).isNotEqualTo(simulator.batches().get(0).id());
    }

    @Test
    void anAnswerWithTheReferenceOfSomebodyElse() {
        assertThat(spoilt(Distortion.OTHER_REFERENCE).json().get("client_reference").asText()).isEqualTo("somebody-else");
    }

    @Test
    void anAnswerWithBrokenJson() {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().distorted(Distortion.INVALID_JSON));

        assertThatThrownBy(() -> send(BATCH)).hasCauseInstanceOf(JsonProcessingException.class);
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);
    }

    @Test
    void anAnswerWithGarbageBehindIt() {
        assertThat(spoilt(Distortion.TRAILING_GARBAGE).text()).endsWith("}{\"more\":1}]");
    }

    @Test
    void anAnswerThatIsNestedTooDeeply() throws IOException {
        assertThat(distortedReply(Distortion.DEEPLY_NESTED)).contains("[".repeat(100_000) + "]".repeat(100_000) + "}");
    }

    @Test
    void aGzippedAnswerIsTheAnswer() throws Exception {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().gzipped());

        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(
                api.request("POST", "/xms/v1/demo-plan/batches", BATCH, "application/json").build(),
                BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("content-encoding")).contains("gzip");
        InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()));
        assertThat(new ObjectMapper().readTree(unzipped).get("id").asText()).isEqualTo(simulator.batches().get(0).id());
    }

    @Test
    void aHugeAnswerIsValidJsonWithSpaceBehindIt() throws Exception {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().padded(50_000_000));

        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(
                api.request("POST", "/xms/v1/demo-plan/batches", BATCH, "application/json").build(),
                BodyHandlers.ofByteArray());

        assertThat(response.body().length).isBetween(50_000_100, 50_001_000);
        assertThat(new ObjectMapper().readTree(response.body()).get("id").asText())
                .isEqualTo(simulator.batches().get(0).id());
    }

    @Test
    void aBombIsSmallUntilItIsUnzipped() throws Exception {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().gzipped().padded(50_000_000));

        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(
                api.request("POST", "/xms/v1/demo-plan/batches", BATCH, "application/json").build(),
                BodyHandlers.ofByteArray());

        assertThat(response.body()).hasSizeLessThan(100_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
                .hasSizeGreaterThan(50_000_000);
    }

    @Test
    void faultsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Fault.status(199)).hasMessage("httpStatus: 199 is outside 200..599");
        assertThatThrownBy(() -> Fault.status(0)).hasMessage("httpStatus: 0 is outside 200..599");
        assertThatThrownBy(() -> Fault.status(503).committedAfter(Duration.ofSeconds(1)))
                .hasMessage("commitDelay, listLag: only for a request that is accepted");
        assertThatThrownBy(() -> Fault.acceptThenAnswer().committedAfter(Duration.ofSeconds(1)))
                .hasMessageStartingWith("status: needed");
        assertThatThrownBy(() -> Fault.acceptThenReset().header("Retry-After", "1")).hasMessageStartingWith("answer:");
        assertThatThrownBy(() -> Fault.broken(Stage.BEFORE_BODY, Ending.ANSWER)).hasMessageStartingWith("stage:");
        assertThatThrownBy(() -> Fault.broken(Stage.DURING_BODY, Ending.CLOSE)).hasMessageStartingWith("ending:");
        assertThatThrownBy(() -> Fault.acceptThenAnswer().dripping(0)).hasMessageStartingWith("bytesPerSecond:");
        assertThatThrownBy(() -> Fault.listLag(Duration.ofSeconds(-1))).hasMessageStartingWith("commitDelay, listLag:");
    }

    private Reply spoilt(Distortion distortion) {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().distorted(distortion));
        Reply reply = send(BATCH);
        assertThat(reply.status()).isEqualTo(201);
        return reply;
    }

    private String distortedReply(Distortion distortion) throws IOException {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().distorted(distortion));
        try (RawClient client = new RawClient(simulator)) {
            client.send("POST", "/batches", BATCH);
            return client.readAnswer();
        }
    }

    private Seen distorted(Distortion distortion) throws IOException {
        simulator.faults().next(1).sends().with(Fault.acceptThenAnswer().distorted(distortion));
        return sendRaw();
    }

    private Seen sendRaw() throws IOException {
        try (RawClient client = new RawClient(simulator)) {
            client.send("POST", "/batches", BATCH);
            return client.readToEnd();
        }
    }
}
