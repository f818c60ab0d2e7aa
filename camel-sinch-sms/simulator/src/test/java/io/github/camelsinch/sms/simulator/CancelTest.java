/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.Readings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CancelTest extends SimulatorTestCase {

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A cancellation stops what has not been dispatched: Cancelled 407 (Aborted in 2021)")
    @Test
    void aBatchInDeliveryLosesTheMessagesThatHaveNotHadTheirTurn() {
        start(builder().messagesPerSecond(1));
        String id = sendText("hello", ANN, BOB, CAT);
        clock.advance(Duration.ofSeconds(1));

        Reply reply = api.delete("/batches/" + id);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("canceled").asBoolean()).isTrue();
        assertThat(reply.json().get("modified_at").asText()).isEqualTo("2026-03-01T12:00:01.123Z");
        assertThat(statuses(id)).isEqualTo("0/Delivered: 2, 407/Cancelled: 1");
        clock.advance(Duration.ofMinutes(1));
        assertThat(statuses(id)).isEqualTo("0/Delivered: 2, 407/Cancelled: 1");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "What is in hand still goes out")
    @Test
    void messagesAlreadyInHandStillGoOut() {
        start(builder().messagesPerSecond(1));
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofSeconds(10)));
        String id = sendText("hello", ANN, BOB);

        api.delete("/batches/" + id);

        assertThat(statuses(id)).isEqualTo("401/Dispatched: 1, 407/Cancelled: 1");
        clock.advance(Duration.ofSeconds(10));
        assertThat(statuses(id)).isEqualTo("0/Delivered: 1, 407/Cancelled: 1");
    }

    @Test
    void theNextBatchMovesUp() {
        start(builder().messagesPerSecond(1));
        String first = sendText("first", SendTest.numbers(100));
        String second = sendText("second", ANN);

        api.delete("/batches/" + first);
        clock.advance(Duration.ofSeconds(1));

        assertThat(statuses(second)).isEqualTo("0/Delivered: 1");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A scheduled batch that is cancelled has an empty report")
    @Test
    void aScheduledBatchHasAnEmptyReportAndIsNeverSent() {
        start();
        String id = send(ApiClient.textWith("'send_at':'2026-03-02'", ANN)).id();

        Reply reply = api.delete("/batches/" + id);
        clock.advance(Duration.ofDays(2));

        assertThat(reply.json().get("canceled").asBoolean()).isTrue();
        assertThat(api.get("/batches/" + id + "/delivery_report").json().get("statuses")).isEmpty();
        assertThat(api.get("/batches/" + id + "/delivery_report/" + ANN).status()).isEqualTo(404);
        assertThat(simulator.counters().dispatched()).isZero();
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A finished batch: 200, report unchanged")
    @Test
    void aFinishedBatchKeepsItsReport() {
        start();
        String id = sendText("hello", ANN);

        Reply reply = api.delete("/batches/" + id);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(statuses(id)).isEqualTo("0/Delivered: 1");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Or 409, which the reference has, too: `cancelAfterFinish(CONFLICT)`")
    @Test
    void aFinishedBatchCanBeMadeAConflict() {
        start(builder().cancelAfterFinish(Readings.CancelAfterFinish.CONFLICT));
        String id = sendText("hello", ANN);

        Reply reply = api.delete("/batches/" + id);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text()).isEmpty();
        assertThat(api.get("/batches/" + id).json().get("canceled").asBoolean()).isFalse();
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A second cancellation changes nothing")
    @Test
    void aSecondCancellationChangesNothing() {
        start(builder().messagesPerSecond(1).cancelAfterFinish(Readings.CancelAfterFinish.CONFLICT));
        String id = sendText("hello", ANN, BOB);
        Reply first = api.delete("/batches/" + id);
        clock.advance(Duration.ofSeconds(5));

        Reply second = api.delete("/batches/" + id);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A cancellation of an unknown batch gets 404 without body")
    @Test
    void anUnknownBatchIs404WithoutBody() {
        start();
        Reply reply = api.delete("/batches/" + NO_SUCH_ID);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }
}
