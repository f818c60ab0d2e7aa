/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.wire.BatchReader;
import io.github.camelsinch.sms.simulator.wire.Json;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The phone that is looked at keeps what is on it, however far the ring of newest messages goes round. */
class ConversationTest {

    private static final String ANN = "46700000001";

    private final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void messagesThatLeaveTheRingStayOnAPhoneThatIsLookedAt() {
        Plan plan = plan(1, 3, 100);
        send(plan, ANN, "one");
        plan.overview().conversation(ANN);
        sendMany(plan, 5);
        send(plan, ANN, "two");

        assertThat(plan.overview().conversation(ANN)).extracting(SimulatedMessage::text).containsExactly("one", "two");
        assertThat(plan.messages(ANN)).hasSize(1);
    }

    @Test
    void theirStatesGoOn() {
        Plan plan = plan(1, 3, 100);
        sendMany(plan, 1);
        send(plan, ANN, "one");
        plan.overview().conversation(ANN);
        sendMany(plan, 5);

        assertThat(plan.overview().conversation(ANN)).extracting(SimulatedMessage::status)
                .containsExactly(DeliveryStatus.QUEUED);
        clock.advance(Duration.ofSeconds(1));
        assertThat(plan.overview().conversation(ANN)).extracting(SimulatedMessage::status)
                .containsExactly(DeliveryStatus.DELIVERED);
    }

    @Test
    void theyStayWhenTheirBatchIsForgotten() {
        Plan plan = plan(0, 1, 1);
        send(plan, ANN, "one");
        plan.overview().conversation(ANN);
        sendMany(plan, 1);
        plan.overview().conversation(ANN);
        sendMany(plan, 5);

        assertThat(plan.overview().batches(10)).hasSize(1);
        assertThat(plan.overview().conversation(ANN)).extracting(SimulatedMessage::text).containsExactly("one");
    }

    @Test
    void nobodyLooksAtIt() {
        Plan plan = plan(0, 1, 100);
        send(plan, ANN, "one");
        sendMany(plan, 5);

        assertThat(plan.overview().conversation(ANN)).isEmpty();
    }

    @Test
    void aNumberIsForgottenAfterAHundredOthers() {
        Plan plan = plan(0, 1, 100);
        send(plan, ANN, "one");
        plan.overview().conversation(ANN);
        sendMany(plan, 1);
        for (int i = 0; i < Conversations.NUMBERS; i++) {
            plan.overview().conversation("46711" + (100_000 + i));
        }

        assertThat(plan.overview().conversation(ANN)).isEmpty();
    }

    @Test
    void aPhoneKeepsTwoHundredOlderMessages() {
        Plan plan = plan(0, 1, 1000);
        plan.overview().conversation(ANN);
        for (int i = 0; i <= Conversations.MESSAGES + 5; i++) {
            send(plan, ANN, "no " + i);
        }

        assertThat(plan.overview().conversation(ANN)).hasSize(Conversations.MESSAGES + 1)
                .extracting(SimulatedMessage::text).startsWith("no 5");
    }

    private Plan plan(double messagesPerSecond, int texts, int batches) {
        return new Plan(
                clock, new Random(1), messagesPerSecond, new Retention(texts, batches, 1_000_000), Readings.DEFAULT);
    }

    private static void sendMany(Plan plan, int messages) {
        for (int i = 0; i < messages; i++) {
            send(plan, "4670000010" + i, "other");
        }
    }

    private static void send(Plan plan, String to, String text) {
        byte[] json = ("{\"to\":[\"" + to + "\"],\"body\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        plan.accept(new BatchReader(false).read(Json.readObject(json), plan.now()));
    }
}
