/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The plan's queue: rate, order, schedule, expiry. No test waits: they move the clock. */
class QueueTest extends SimulatorTestCase {

    @Parity(
            topic = Topic.QUEUE, status = Status.DOCUMENTED, source = Source.OVERVIEW,
            rule = "The queue is drained at the plan's rate; a batch of ten recipients counts as ten")
    @ParameterizedTest
    @ValueSource(doubles = { 0.5, 1, 7, 30, 120, 999, 2500 })
    void theRateIsKeptWithinTwoPercentOverTenSeconds(double perSecond) {
        start(builder().messagesPerSecond(perSecond));
        int batches = (int) Math.ceil(perSecond * 11 / 1000) + 1;
        for (int i = 0; i < batches; i++) {
            sendText("hello", SendTest.numbers(1000));
        }

        // the message at the very end belongs to the next stretch
        clock.advance(Duration.ofMillis(9_999));

        assertThat((double) simulator.counters().dispatched()).isCloseTo(perSecond * 10, within(perSecond * 0.2));
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.INFERRED, source = Source.NONE,
            rule = "No burst at the start: turns are spaced evenly")
    @Test
    void thereIsNoBurstAtTheStart() {
        start(builder().messagesPerSecond(120));
        sendText("hello", SendTest.numbers(1000));

        advanceMillis(249);

        assertThat(simulator.counters().dispatched()).isEqualTo(30);
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.INFERRED, source = Source.NONE,
            rule = "Nor after a pause")
    @Test
    void thereIsNoBurstAfterAPause() {
        start(builder().messagesPerSecond(10));
        sendText("hello", ANN);
        clock.advance(Duration.ofHours(1));
        sendText("hello", SendTest.numbers(1000));

        advanceMillis(499);

        assertThat(simulator.counters().dispatched()).isEqualTo(1 + 5);
    }

    @Test
    void turnsAreSpacedEvenlyAlsoIfTheClockJumps() {
        start(builder().messagesPerSecond(30));
        sendText("hello", SendTest.numbers(31));
        clock.advance(Duration.ofDays(1));

        List<Instant> turns = simulator.messages().stream().map(SimulatedMessage::at).toList();

        assertThat(turns.get(0)).isEqualTo(START);
        assertThat(turns.get(1)).isEqualTo(START.plusMillis(33));
        assertThat(turns.get(2)).isEqualTo(START.plusMillis(67));
        assertThat(turns.get(30)).isEqualTo(START.plusMillis(1000));
    }

    @Test
    void manySmallStepsOfTheClockGiveTheSameAsOneLargeStep() {
        start(builder().messagesPerSecond(30));
        sendText("hello", SendTest.numbers(100));
        for (int i = 0; i < 1000; i++) {
            advanceMillis(7);
        }
        List<Instant> inSteps = simulator.messages().stream().map(SimulatedMessage::at).toList();

        for (int i = 0; i < inSteps.size(); i++) {
            assertThat(inSteps.get(i)).isEqualTo(START.plusMillis(Math.round(i * 1000 / 30.0)));
        }
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.DOCUMENTED, source = Source.OVERVIEW,
            rule = "First in, first out")
    @Test
    void whatWasAcceptedFirstIsSentFirst() {
        start(builder().messagesPerSecond(10));
        String first = sendText("first", SendTest.numbers(5));
        advanceMillis(150);
        String second = sendText("second", ANN, BOB);
        String third = sendText("third", CAT);

        advanceMillis(350);
        assertThat(statuses(first)).isEqualTo("0/Delivered: 5");
        assertThat(statuses(second)).isEqualTo("0/Delivered: 1, 400/Queued: 1");
        advanceMillis(100);
        assertThat(statuses(second)).isEqualTo("0/Delivered: 2");
        assertThat(statuses(third)).isEqualTo("400/Queued: 1");
        advanceMillis(100);
        assertThat(statuses(third)).isEqualTo("0/Delivered: 1");
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.DOCUMENTED, source = Source.OVERVIEW,
            rule = "A batch is accepted at once, however long the queue")
    @Test
    void aLargeBatchIsAcceptedAtOnceAndWaits() {
        start(builder().messagesPerSecond(1));

        assertThat(send(ApiClient.text("hello", SendTest.numbers(1000))).status()).isEqualTo(201);
        assertThat(simulator.counters().queued()).isEqualTo(999);
    }

    @Test
    void anUnlimitedPlanSendsAtOnce() {
        start();
        sendText("hello", SendTest.numbers(1000));

        assertThat(simulator.counters().delivered()).isEqualTo(1000);
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A batch with `send_at` waits for it")
    @Test
    void aScheduledBatchWaitsForItsTime() {
        start();
        String id = send(ApiClient.textWith("'send_at':'2026-03-02T12:00:00Z'", ANN)).id();

        clock.advance(Duration.between(START, Instant.parse("2026-03-02T11:59:59.999Z")));
        assertThat(statuses(id)).isEqualTo("400/Queued: 1");
        assertThat(simulator.messages()).isEmpty();

        advanceMillis(1);
        assertThat(simulator.messages()).extracting(SimulatedMessage::at)
                .containsExactly(Instant.parse("2026-03-02T12:00:00Z"));
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.INFERRED, source = Source.NONE,
            rule = "And stands in the queue from then on")
    @Test
    void aScheduledBatchStandsInTheQueueFromItsTimeOn() {
        start(builder().messagesPerSecond(1));
        String scheduled = send(ApiClient.textWith("'send_at':'" + at(Duration.ofMillis(1500)) + "'", ANN)).id();
        String early = sendText("early", SendTest.numbers(4));
        advanceMillis(2000);
        String late = sendText("late", BOB);

        advanceMillis(2000);
        assertThat(statuses(early)).isEqualTo("0/Delivered: 4");
        assertThat(statuses(scheduled)).isEqualTo("0/Delivered: 1");
        assertThat(statuses(late)).isEqualTo("400/Queued: 1");
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A `send_at` in the past is now")
    @Test
    void aStartInThePastIsNow() {
        start();

        assertThat(statuses(send(ApiClient.textWith("'send_at':'2026-01-01'", ANN)).id())).isEqualTo("0/Delivered: 1");
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "What still waits at `expire_at` is Expired 406")
    @Test
    void messagesThatStillWaitWhenTheirBatchExpiresAreNotSent() {
        start(builder().messagesPerSecond(1));
        String id = send(ApiClient.textWith("'expire_at':'" + at(Duration.ofMillis(1500)) + "'", ANN, BOB, CAT)).id();

        clock.advance(Duration.ofMillis(1499));
        assertThat(statuses(id)).isEqualTo("0/Delivered: 2, 400/Queued: 1");
        advanceMillis(1);

        assertThat(statuses(id)).isEqualTo("0/Delivered: 2, 406/Expired: 1");
        assertThat(simulator.messages(CAT).get(0).at()).isEqualTo(START.plusMillis(1500));
    }

    @Test
    void aMessageWhoseTurnComesWhenItsBatchExpiresIsNotSent() {
        start(builder().messagesPerSecond(1));
        String id = send(ApiClient.textWith("'expire_at':'" + at(Duration.ofSeconds(1)) + "'", ANN, BOB)).id();

        clock.advance(Duration.ofSeconds(1));

        assertThat(statuses(id)).isEqualTo("0/Delivered: 1, 406/Expired: 1");
    }

    @Test
    void aBatchDeepInTheQueueExpiresOnTimeAndTheOthersMoveUp() {
        start(builder().messagesPerSecond(1));
        String first = sendText("first", SendTest.numbers(10));
        String second = send(ApiClient.textWith("'expire_at':'" + at(Duration.ofSeconds(5)) + "'", SendTest.numbers(100))).id();
        String third = sendText("third", ANN);

        clock.advance(Duration.ofSeconds(5));
        assertThat(statuses(second)).isEqualTo("406/Expired: 100");
        assertThat(statuses(first)).isEqualTo("0/Delivered: 6, 400/Queued: 4");
        clock.advance(Duration.ofSeconds(5));
        assertThat(statuses(third)).isEqualTo("0/Delivered: 1");
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.INFERRED, source = Source.BATCHES,
            rule = "A queue of more than three days expires")
    @Test
    void aQueueOfMoreThanThreeDaysExpires() {
        start(builder().messagesPerSecond(1.0 / 3600));
        sendText("hello", SendTest.numbers(100));

        clock.advance(Duration.ofDays(10));

        assertThat(simulator.counters().delivered()).isEqualTo(72);
        assertThat(simulator.counters().failed()).isEqualTo(28);
    }

    @Parity(
            topic = Topic.QUEUE, status = Status.INFERRED, source = Source.REPORTS,
            rule = "What was dispatched does not expire: Expired is before the SMSC")
    @Test
    void dispatchedMessagesDoNotExpire() {
        start();
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofHours(1)));
        String id = send(ApiClient.textWith("'expire_at':'" + at(Duration.ofMinutes(1)) + "'", ANN)).id();

        clock.advance(Duration.ofHours(1));

        assertThat(statuses(id)).isEqualTo("0/Delivered: 1");
    }

    @Test
    void anOutcomeThatIsSetLaterConcernsLaterTurnsOnly() {
        start(builder().messagesPerSecond(1));
        String id = sendText("hello", ANN, BOB, CAT);
        clock.advance(Duration.ofSeconds(1));

        simulator.outcomes().otherwise(Outcome.failed(150));
        clock.advance(Duration.ofSeconds(1));

        assertThat(statuses(id)).isEqualTo("0/Delivered: 2, 150/Failed: 1");
    }

    @Test
    void aSystemClockDrainsTheQueueByItself() {
        simulator = SinchSmsSimulator.builder().messagesPerSecond(50).start();
        api = ApiClient.of(simulator);
        sendText("hello", SendTest.numbers(10));

        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> simulator.counters().delivered() == 10);

        List<Instant> turns = simulator.messages().stream().map(SimulatedMessage::at).toList();
        assertThat(Duration.between(turns.get(0), turns.get(9))).isEqualTo(Duration.ofMillis(180));
    }
}
