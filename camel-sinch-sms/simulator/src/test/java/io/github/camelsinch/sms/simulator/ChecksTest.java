/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.simulator.check.CheckFailure;
import io.github.camelsinch.sms.simulator.check.SimulatorChecks;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What tests ask, and what they are told when the answer is another. */
class ChecksTest extends SimulatorTestCase {

    private SimulatorChecks checks;
    private SimulatorChecks now;

    @BeforeEach
    void startSimulator() {
        start();
        use();
    }

    private void use() {
        checks = SimulatorChecks.of(simulator);
        now = checks.within(Duration.ZERO);
    }

    @Test
    void aMessageIsFoundByEverythingThatItsRecipientSees() {
        simulator.outcomes().number(BOB, Outcome.aborted(404));
        String id = send(ApiClient.textWith("'client_reference':'order-7'", ANN)).id();
        sendText("your order is packed", BOB);

        SimulatedMessage found = checks.messages().to("+46 70-000 00 01").from("Acme").withText("hello").containing("ell")
                .withParts(1).withReference("order-7").inBatch(id).delivered().withCode(0).awaitOne();

        assertThat(found.number()).isEqualTo(ANN);
        assertThat(checks.messages().withStatus(DeliveryStatus.ABORTED).withCode(404).awaitOne().number()).isEqualTo(BOB);
        assertThat(checks.messages().where("with a word about orders", message -> message.text().contains("order")).list())
                .extracting(SimulatedMessage::number).containsExactly(BOB);
    }

    @Test
    void aBatchIsFoundByWhatWasPosted() {
        String scheduled = send(ApiClient.textWith(
                "'client_reference':'order-7','send_at':'" + at(Duration.ofHours(1)) + "'", ANN, BOB)).id();
        api.delete("/batches/" + scheduled);
        sendText("hi", CAT);

        assertThat(checks.batches().to("+46700000002").from("Acme").withBody("hello").withRecipients(2)
                .withReference("order-7").scheduled().canceled().awaitOne().id()).isEqualTo(scheduled);
        assertThat(checks.batches().to(CAT).finished().awaitOne().body()).isEqualTo("hi");
        checks.batches().to(CAT).canceled().assertNone();
    }

    @Test
    void aQuestionWaitsForItsAnswer() {
        CompletableFuture<SimulatedMessage> answer
                = CompletableFuture.supplyAsync(() -> checks.messages().to(ANN).delivered().awaitOne());
        sendText("to another", BOB);
        sendText("hello", ANN);

        assertThat(answer.join().text()).isEqualTo("hello");
    }

    @Test
    void aCountIsExactOrALowerBound() {
        sendText("hello", ANN, BOB, CAT);

        assertThat(now.messages().awaitCount(3)).hasSize(3);
        assertThat(now.messages().awaitAtLeast(2)).hasSize(3);
        assertThatThrownBy(() -> now.messages().awaitCount(2))
                .hasMessageStartingWith(
                        "Expected exactly 2 messages, but after 0 s there are 3.\n3 messages, the nearest first:");
        assertThatThrownBy(() -> now.messages().to(ANN).awaitAtLeast(2))
                .hasMessageStartingWith("Expected at least 2 messages to 46700000001, but after 0 s there is 1.");
        assertThatThrownBy(() -> now.messages().awaitCount(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count: 0 is not above zero");
    }

    @Test
    void aFailureShowsWhatComesNearestFirstAndWhatItIsNot() {
        simulator.outcomes().number(BOB, Outcome.failed(150));
        String first = sendText("your order is packed", ANN);
        String second = send(ApiClient.textWith("'client_reference':'order-7'", BOB)).id();

        assertThatThrownBy(() -> now.messages().to(BOB).containing("hello").delivered().awaitOne())
                .isInstanceOf(CheckFailure.class)
                .hasMessage("""
                        Expected exactly 1 message to 46700000002, containing "hello", Delivered, but after 0 s there is none.
                        2 messages, the nearest first:
                          #2 to 46700000002 from Acme: Failed 150, 1 part, batch %s, reference order-7, "hello"
                            is not Delivered
                          #1 to 46700000001 from Acme: Delivered 0, 1 part, batch %s, "your order is packed"
                            is not to 46700000002, containing "hello"
                        2 requests:
                          %s POST /xms/v1/demo-plan/batches, 66 bytes -> 201
                          %s POST /xms/v1/demo-plan/batches, 80 bytes -> 201
                        Batches 2, recipients 2; queued 0, delivered 1, failed 1.
                        The simulator's clock stands still at %s: what waits for a time waits until clock().advance(…)."""
                        .formatted(second, first, START, START, START));
    }

    @Test
    void aFailureShowsRefusalsAndFaults() {
        simulator.faults().next(1).sends().with(Fault.status(503));
        sendIgnored();
        api.post("/batches", "{'to':[],'from':'Acme','body':'x'}");
        simulator.faults().every().lists().with(Fault.status(500));

        assertThatThrownBy(() -> now.batches().awaitOne())
                .hasMessageContaining("There is no batch at all.")
                .hasMessageContaining("-> 503 (a fault)")
                .hasMessageContaining("-> 400 (syntax_constraint_violation: ")
                .hasMessageContaining("Faults in force: [FaultRule[");
    }

    private void sendIgnored() {
        assertThat(send(ApiClient.text("x", ANN)).status()).isEqualTo(503);
    }

    @Test
    void aFailureShowsWhatBecameOfCallbacks() {
        simulator.outcomes().number(BOB, Outcome.failed(150));
        String blocked = send(ApiClient.textWith(
                "'delivery_report':'full','callback_url':'http://reports.example/x'", ANN)).id();
        String refused = send(ApiClient.textWith(
                "'delivery_report':'full','callback_url':'" + simulator.baseUrl() + "/reports'", BOB)).id();
        simulator.callbacks().settle();

        assertThat(checks.journal()).contains(
                "\n2 callbacks:\n  #1 delivery_report_sms of batch " + blocked + " to http://reports.example/x: BLOCKED\n"
                                              + "  #2 delivery_report_sms of batch " + refused + " to " + simulator.baseUrl()
                                              + "/reports: DROPPED after 404\n");
    }

    @Test
    void whereNothingCameAFailureSaysWhereItShouldHaveCome() {
        assertThatThrownBy(() -> now.messages().awaitOne())
                .hasMessageContaining("There is no message at all.\nNo request came to " + simulator.baseUrl() + ".");
    }

    @Test
    void ofManyOnlyTheNearestAndTheNewestAreShown() {
        for (int i = 0; i < 30; i++) {
            sendText("hello " + i, ANN);
        }

        assertThatThrownBy(() -> now.messages().containing("hello 29").awaitCount(2))
                .hasMessageContaining("30 messages, the nearest 10:\n  #30 ")
                .hasMessageContaining("30 requests, the last 20:\n");
    }

    @Test
    void noneIsAskedWithoutWaiting() {
        sendText("hello", ANN);

        checks.messages().to(BOB).assertNone();
        assertThatThrownBy(() -> checks.messages().to(ANN).assertNone())
                .hasMessageStartingWith(
                        "Expected no message to 46700000001, but there is 1.\nThe only message:\n  #1 to 46700000001");
    }

    @Test
    void whatIsNoNumberIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> checks.messages().to("070-174 06 05")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number: 070*05 is not an international number");
    }

    @Test
    void aLongTextIsCutAndStaysOnItsLine() {
        sendText("line one\\nline two " + "x".repeat(300), ANN);

        assertThatThrownBy(() -> now.messages().to(BOB).awaitOne())
                .hasMessageContaining("\"line one\\nline two " + "x".repeat(141) + "…\"");
    }

    @Test
    void somethingIsSettledWhenAllOfItIsFinal() {
        simulator.outcomes().number(BOB, Outcome.delivered().after(Duration.ofSeconds(5)));
        assertThatThrownBy(now::awaitSettled).hasMessageStartingWith(
                "Expected something to be accepted, and all of it to become final, but after 0 s it is not so.\nNo message came.");

        sendText("hello", ANN, BOB);
        assertThatThrownBy(now::awaitSettled).hasMessageContaining("#2 to 46700000002 from Acme: Dispatched 401");

        clock.advance(Duration.ofSeconds(5));
        now.awaitSettled();
    }

    @Test
    void aCancelledScheduleIsSettled() {
        String id = send(ApiClient.textWith("'send_at':'" + at(Duration.ofHours(1)) + "'", ANN)).id();
        assertThatThrownBy(now::awaitSettled).isInstanceOf(CheckFailure.class)
                .hasMessageContaining("\n1 batch:\n  " + id + " from Acme to 46700000001, not finished, send_at ");

        api.delete("/batches/" + id);
        now.awaitSettled();
    }

    @Test
    void aConditionOfOnesOwnFailsWithTheJournal() {
        api.get("/batches");

        checks.await("one look-up", () -> simulator.requests().size() == 1);
        assertThatThrownBy(() -> now.await("two look-ups", () -> simulator.requests().size() == 2))
                .hasMessageStartingWith("Expected two look-ups, but after 0 s it is not so.")
                .hasMessageContaining("GET /xms/v1/demo-plan/batches, 0 bytes -> 200");
    }

    @Test
    void theSameTextToTheSameNumberIsADuplicate() {
        sendText("your code is 1", ANN);
        sendText("your code is 2", ANN);
        sendText("your code is 1", BOB);
        checks.assertNoDuplicates();

        sendText("your code is 1", CAT, BOB);

        assertThatThrownBy(checks::assertNoDuplicates)
                .hasMessageStartingWith("Expected no duplicates, but 1 message was sent more than once.\nSent more than once:\n"
                                        + "  #3 to 46700000002")
                .hasMessageContaining("\n  #5 to 46700000002");
        checks.messages().to(ANN).assertNoDuplicates();
        assertThatThrownBy(() -> checks.messages().to(BOB).assertNoDuplicates())
                .hasMessageStartingWith("Expected no duplicates among messages to 46700000002, but 1 message");
    }

    @Test
    void aScheduledBatchThatWasPostedAgainIsADuplicateBeforeItsTime() {
        String later = ApiClient.textWith("'client_reference':'a','send_at':'" + at(Duration.ofHours(1)) + "'", ANN);
        send(later);
        checks.assertNoDuplicates();
        send(later);

        assertThatThrownBy(checks::assertNoDuplicates)
                .hasMessageStartingWith("Expected no duplicates, but 1 batch was posted more than once.\n2 batches:\n")
                .hasMessageContaining(", not finished, send_at " + at(Duration.ofHours(1)) + ", reference a, \"hello\"");
    }

    @Test
    void duplicatesAreNotDeniedWhereNobodyCanTell() {
        start(builder().keepTexts(2));
        use();
        sendText("one", ANN, BOB);
        checks.assertNoDuplicates();
        sendText("two", ANN);

        assertThatThrownBy(checks::assertNoDuplicates).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("keepTexts, keepBatches: ");
    }

    @Test
    void whatWasDroppedIsNotTakenForWhatNeverCame() {
        start(builder().keepTexts(1));
        use();
        sendText("one", ANN);
        checks.messages().to(ANN).awaitOne();
        sendText("two", ANN);
        sendText("three", BOB);

        assertThatThrownBy(() -> checks.messages().to(ANN).assertNone()).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("keepTexts, keepBatches: more messages came than are kept");
        assertThatThrownBy(() -> checks.messages().to(BOB).awaitOne()).isInstanceOf(IllegalStateException.class);
        assertThat(checks.messages().to(BOB).awaitAtLeast(1)).hasSize(1);
    }

    @Test
    void messagesThatWentWithTheirBatchAreMissed() {
        start(builder().keepBatches(1));
        use();
        sendText("one", ANN);
        checks.awaitSettled();
        sendText("one", ANN);
        sendText("two", BOB);
        checks.awaitSettled();

        assertThatThrownBy(checks::assertNoDuplicates).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> checks.batches().to(ANN).assertNone()).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("keepBatches: more batches came than are kept");
    }

    @Test
    void anUnknownRequestIsToldHoweverManyKnownOnesFollow() {
        start(builder().keepRequests(2));
        use();
        api.get("/batchez");
        api.get("/batches");
        api.get("/batches");

        assertThat(simulator.requests()).hasSize(2);
        assertThatThrownBy(now::assertNoUnknownRequests).hasMessageContaining("GET /xms/v1/demo-plan/batchez");
    }

    @Test
    void theOtherPlansAreLookedAtToo() {
        start(builder().morePlans(new ServicePlan("second", "second-token", 0, null)));
        use();
        ApiClient second = api.withPlan("second").withToken("second-token");
        second.get("/batchez");
        second.post("/batches", ApiClient.text("hello", ANN));
        second.post("/batches", ApiClient.text("hello", ANN));
        SimulatorChecks.of(simulator.plan("second")).awaitSettled();

        assertThatThrownBy(now::assertNoUnknownRequests).hasMessageContaining("GET /xms/v1/second/batchez");
        assertThatThrownBy(now::assertNoDuplicates).hasMessageContaining("sent more than once");
    }

    @Test
    void aRequestWithoutATokenIsUnknown() {
        api.send(HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/xms/v1/demo-plan/batches")));

        assertThatThrownBy(now::assertNoUnknownRequests).hasMessageContaining("-> 401 (no bearer token)");
    }

    @Test
    void requestsThatTheApiDoesNotKnowAreTold() {
        api.get("/batchez");
        api.root("GET", "/", null);
        api.root("GET", "/elsewhere", null);
        api.put("/batches", "{}");
        api.withToken("wrong").get("/batches");
        api.withPlan("other").get("/batches");
        api.withPlan("no%20plan").get("/batches");
        api.post("/batches", "{'to':");
        api.send(api.request("POST", "/xms/v1/demo-plan/batches", "{}", "text/plain"));
        api.root("POST", "/oauth2/token", "{}");

        assertThatThrownBy(now::assertNoUnknownRequests)
                .hasMessageStartingWith("Expected no request that the API does not know, but 9 came:\n")
                .hasMessageContaining("GET /xms/v1/demo-plan/batchez, 0 bytes -> 404 (there is no such path)")
                .hasMessageContaining("GET /elsewhere, 0 bytes -> 404 (the API has no such path)")
                .hasMessageContaining("PUT /xms/v1/demo-plan/batches, 2 bytes -> 405 (the path takes only GET, POST)")
                .hasMessageContaining("GET /xms/v1/demo-plan/batches, 0 bytes -> 401 (not the token of that plan or project)")
                .hasMessageContaining("GET /xms/v1/other/batches, 0 bytes -> 401 (not the token of that plan or project)")
                .hasMessageContaining("GET /xms/v1/no%20plan/batches, 0 bytes -> 400 (the path names no service plan)")
                .hasMessageContaining("-> 400 (syntax_invalid_json: ")
                .hasMessageContaining("2 bytes -> 415 (its Content-Type is not application/json)")
                .hasMessageContaining("POST /oauth2/token, 2 bytes -> 401 (invalid_client)");
    }

    @Test
    void whatTheApiKnowsAndRefusesIsNotUnknown() {
        simulator.faults().next(1).lists().with(Fault.status(404));
        api.get("/batches");
        api.get("/batches/" + NO_SUCH_ID);
        api.post("/batches", "{'to':[],'from':'Acme','body':'x'}");
        send(ApiClient.textWith("'delivery_report':'full'", ANN));

        now.assertNoUnknownRequests();
    }

    @Test
    void theJournalSaysWhatCame() {
        sendText("hello", ANN);

        assertThat(checks.journal()).startsWith("1 message:\n  #1 to 46700000001 from Acme: Delivered 0")
                .contains("\n1 request:\n").contains("Batches 1, recipients 1; queued 0, delivered 1, failed 0.");
    }

    @Test
    void anInterruptedWaitFailsAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> checks.messages().awaitOne()).isInstanceOf(CheckFailure.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aNegativeTimeoutIsRefused() {
        assertThatThrownBy(() -> checks.within(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout: PT-1S is negative");
    }

    @Test
    void aSimulatorThatStartsOverIsAsNew() {
        sendText("hello", ANN);
        simulator.outcomes().otherwise(Outcome.failed(150));
        clock.advance(Duration.ofDays(20));

        simulator.startOver();

        assertThat(clock.instant()).isEqualTo(START);
        assertThat(simulator.messages()).isEmpty();
        sendText("again", ANN);
        assertThat(simulator.messages()).singleElement().satisfies(message -> {
            assertThat(message.at()).isEqualTo(START);
            assertThat(message.status()).isEqualTo(DeliveryStatus.DELIVERED);
        });
        assertThat(api.get("/delivery_reports").json().get("count").asInt()).isEqualTo(1);
    }
}
