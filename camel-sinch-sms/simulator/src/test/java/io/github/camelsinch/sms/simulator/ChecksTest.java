/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.simulator.check.CheckFailure;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What tests ask. */
class ChecksTest extends ChecksTestCase {

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
    void noneIsAskedWithoutWaiting() {
        sendText("hello", ANN);

        checks.messages().to(BOB).assertNone();
        assertThatThrownBy(() -> checks.messages().to(ANN).assertNone())
                .hasMessageStartingWith(
                        "Expected no message to 46700000001, but there is 1.\nThe only message:\n  #1 to 46700000001");
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
