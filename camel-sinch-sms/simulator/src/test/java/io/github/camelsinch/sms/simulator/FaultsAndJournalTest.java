/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class FaultsAndJournalTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Test
    void orderedFailuresAreAnsweredInsteadOfSending() {
        simulator.failNext(2, 429, Map.of("Retry-After", "7"));

        Reply first = send(ApiClient.text("hello", ANN));
        Reply second = send(ApiClient.text("hello", ANN));
        Reply third = send(ApiClient.text("hello", ANN));

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.header("retry-after")).isEqualTo("7");
        assertThat(first.text()).isEmpty();
        assertThat(second.status()).isEqualTo(429);
        assertThat(third.status()).isEqualTo(201);
        assertThat(simulator.counters().batchesAccepted()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsCarriedOutDuringAResetIsForgottenWholly() throws Exception {
        Thread test = Thread.currentThread();
        CountDownLatch entered = new CountDownLatch(1);
        simulator.outcomes().rule(msisdn -> {
            entered.countDown();
            await().until(() -> test.getState() == Thread.State.TIMED_WAITING);
            return Optional.empty();
        });
        Future<Reply> reply = CompletableFuture.supplyAsync(() -> send(ApiClient.text("hello", ANN)));
        // not by a wait of this thread's own, which would look like the one for the request
        while (entered.getCount() > 0) {
            Thread.onSpinWait();
        }

        simulator.reset();

        assertThat(reply.get().status()).isEqualTo(201);
        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.batches()).isEmpty();
    }

    @Test
    void failuresComeInTheOrderTheyWereOrdered() {
        simulator.failNext(1, 503, Map.of());
        simulator.failNext(1, 500, Map.of());

        assertThat(api.get("/batches").status()).isEqualTo(503);
        assertThat(api.get("/batches").status()).isEqualTo(500);
        assertThat(api.get("/batches").status()).isEqualTo(200);
    }

    @Test
    void orderedRefusalsHaveABody() {
        simulator.refuseNext(1, 403, "blocked_account", "The account is blocked.");

        Reply reply = send(ApiClient.text("hello", ANN));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).isEqualTo("{\"code\":\"blocked_account\",\"text\":\"The account is blocked.\"}");
        assertThat(simulator.counters().batchesAccepted()).isZero();
    }

    @Test
    void failuresThatCannotBeAreRefused() {
        assertThatThrownBy(() -> simulator.failNext(0, 500, Map.of())).hasMessage("count: 0 is not above zero");
        assertThatThrownBy(() -> simulator.failNext(1, 200, Map.of())).hasMessage("httpStatus: 200 is outside 400..599");
    }

    @Test
    void everyRequestIsNoted() {
        String body = ApiClient.text("hello", ANN);
        String id = send(body).id();
        advanceMillis(1000);
        api.get("/batches/" + id + "/delivery_report/" + ANN + "?x=1%2C2");

        assertThat(simulator.requests()).containsExactly(
                new RecordedRequest("POST", "/xms/v1/demo-plan/batches", null, body.length(), START, 201, null, true),
                new RecordedRequest(
                        "GET", "/xms/v1/demo-plan/batches/" + id + "/delivery_report/" + ANN, "x=1%2C2", 0,
                        START.plusMillis(1000), 200, null, true));
        assertThat(simulator.requests().get(1)).hasToString(
                "GET /xms/v1/demo-plan/batches/" + id + "/delivery_report/*** (0 bytes) -> 200");
    }

    @Test
    void requestsThatFailAreNotedToo() {
        simulator.failNext(1, 503, Map.of());
        api.get("/batches");
        api.withToken("wrong").get("/batches");

        assertThat(simulator.requests()).extracting(RecordedRequest::status).containsExactly(503, 401);
    }

    @Test
    void theJournalKeepsTheNewestRequests() {
        start(builder().keepRequests(2));
        api.get("/batches?page=1");
        api.get("/batches?page=2");
        api.get("/batches?page=3");

        assertThat(simulator.requests()).extracting(RecordedRequest::query).containsExactly("page=2", "page=3");
    }

    @Test
    void aResetMakesItAsNew() {
        send(ApiClient.text("hello", ANN));
        api.post("/groups", "{}");
        simulator.outcomes().otherwise(io.github.camelsinch.sms.simulator.outcome.Outcome.failed(1));
        simulator.failNext(5, 500, Map.of());

        simulator.reset();

        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.messages()).isEmpty();
        assertThat(simulator.batches()).isEmpty();
        assertThat(simulator.counters().batchesAccepted()).isZero();
        assertThat(simulator.counters().byStatus()).isEmpty();
        assertThat(api.get("/groups").json().get("count").asInt()).isZero();
        assertThat(api.get("/delivery_reports").json().get("count").asInt()).isZero();
        assertThat(statuses(sendText("hello", ANN))).isEqualTo("0/Delivered: 1");
    }

    @Test
    void aResetEmptiesTheQueue() {
        start(builder().messagesPerSecond(1));
        sendText("hello", SendTest.numbers(100));

        simulator.reset();
        String id = sendText("hello", ANN);

        assertThat(statuses(id)).isEqualTo("0/Delivered: 1");
        advanceMillis(60_000);
        assertThat(simulator.counters().dispatched()).isEqualTo(1);
    }
}
