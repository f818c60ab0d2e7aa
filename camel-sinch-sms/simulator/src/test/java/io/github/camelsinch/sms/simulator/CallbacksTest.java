/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.callback.CallbackSettings;
import io.github.camelsinch.sms.simulator.callback.CallbackState;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Which reports are pushed, and where to. */
class CallbacksTest extends CallbackTestCase {

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "`summary`: one, when every message is final")
    @Test
    void aSummaryComesWhenTheLastMessageIsFinal() {
        start(builder().messagesPerSecond(1));
        simulator.outcomes().number(BOB, Outcome.aborted(402));
        String id = sendWanting("summary", ANN, BOB, CAT);
        advanceMillis(1999);
        assertThat(receiver.deliveries()).isEmpty();

        advanceMillis(1);

        assertThat(receiver.deliveries()).singleElement()
                .satisfies(delivery -> assertThat(delivery.body()).isEqualTo(("{'batch_id':'" + id + "','statuses':["
                                                                              + "{'code':0,'count':2,'status':'Delivered'},"
                                                                              + "{'code':402,'count':1,'status':'Aborted'}],"
                                                                              + "'total_message_count':3,'type':'delivery_report_sms'}")
                        .replace('\'', '"')));
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "`full`: the same with recipients")
    @Test
    void aFullReportNamesTheRecipients() {
        start();

        sendWanting("full", ANN, BOB);

        assertThat(receiver.deliveries().get(0).json().at("/statuses/0/recipients")).extracting(number -> number.asText())
                .containsExactly(ANN, BOB);
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "`per_recipient`: one for each change of a status; Queued is the beginning and no change")
    @Test
    void perRecipientTellsEveryChangeOfAStatus() {
        start();
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofSeconds(3)));

        String id = sendWanting("per_recipient", ANN);
        clock.advance(Duration.ofSeconds(3));

        assertThat(receiver.statuses()).containsExactly("Dispatched", "Delivered");
        assertThat(receiver.deliveries().get(1).body()).isEqualTo(
                ("{'at':'2026-03-01T12:00:03.123Z','batch_id':'" + id
                 + "','code':0,'operator_status_at':'2026-03-01T12:00:00Z',"
                 + "'recipient':'46700000001','status':'Delivered','type':'recipient_delivery_report_sms'}").replace('\'',
                         '"'));
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "`per_recipient_final`: one a message")
    @Test
    void perRecipientFinalTellsOnlyTheLast() {
        start();

        sendWanting("per_recipient_final", ANN, BOB);

        assertThat(receiver.statuses()).containsExactly("Delivered", "Delivered");
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "`none`: none")
    @Test
    void withoutAReportThereIsNoCallback() {
        start();

        sendWanting("none", ANN);

        assertThat(receiver.deliveries()).isEmpty();
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.WEBHOOKS,
            rule = "Media have `recipient_delivery_report_mms`")
    @Test
    void mediaMessagesHaveReportsOfTheirOwnKind() {
        start();
        String media = "{'type':'mt_media','to':['" + ANN + "'],'from':'Acme','body':{'url':'https://example.com/a.png'},%s}";

        send(media.formatted(wanting("per_recipient_final", receiver.url())));
        send(media.formatted(wanting("summary", receiver.url())));
        simulator.callbacks().settle();

        assertThat(receiver.deliveries()).extracting(delivery -> delivery.json().get("type").asText())
                .containsExactlyInAnyOrder("recipient_delivery_report_mms", "delivery_report_mms");
    }

    @Test
    void aCancelledBatchTellsSo() {
        start(builder().messagesPerSecond(1));
        String id = sendWanting("per_recipient_final", ANN, BOB);

        api.delete("/batches/" + id);
        simulator.callbacks().settle();

        assertThat(receiver.statuses()).containsExactly("Delivered", "Cancelled");
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A batch that is cancelled before it has messages: none")
    @Test
    void aBatchWithoutMessagesHasNothingToTell() {
        start();
        String fields = wanting("full", receiver.url()) + ",'send_at':'2026-03-02T12:00:00Z'";
        String id = send(ApiClient.textWith(fields, ANN)).id();

        api.delete("/batches/" + id);
        clock.advance(Duration.ofDays(2));

        assertThat(receiver.deliveries()).isEmpty();
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Without `callback_url` to the plan's")
    @Test
    void aBatchWithoutUrlReportsToThePlans() {
        start(builder().callbacks(CallbackSettings.DEFAULT.url(receiver.url() + "?plan=1")));

        assertThat(send(ApiClient.textWith("'delivery_report':'summary'", ANN)).status()).isEqualTo(201);
        simulator.callbacks().settle();

        assertThat(receiver.deliveries()).extracting(Receiver.Delivery::path).containsExactly("/reports?plan=1");
    }

    @Test
    void anotherHostIsNeverSentTo() {
        start();

        for (String url : List.of("http://sms.invalid/", "http://127.0.0.1.sms.invalid/", "http://192.0.2.1/")) {
            send(ApiClient.textWith(wanting("summary", url), ANN));
        }
        clock.advance(Duration.ofDays(1));

        assertThat(simulator.callbacks().all()).hasSize(3).allSatisfy(callback -> {
            assertThat(callback.state()).isEqualTo(CallbackState.BLOCKED);
            assertThat(callback.attempts()).isEmpty();
        });
        assertThatThrownBy(() -> simulator.callbacks().replay(1)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("callback_url");
    }

    @Test
    void anAllowedHostIsSentTo() {
        start(builder().callbacks(CallbackSettings.DEFAULT.allowHost("SMS.invalid").timeout(Duration.ofSeconds(60))));

        send(ApiClient.textWith(wanting("summary", "http://sms.invalid/"), ANN));
        simulator.callbacks().settle();

        assertThat(only().attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isZero();
            assertThat(attempt.failure()).isNotBlank();
        });
    }

    @Parity(
            topic = Topic.CALLBACKS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "Those of one batch go out one after the other")
    @Test
    void callbacksOfABatchArriveInOrder() {
        start();
        String[] numbers = SendTest.numbers(200);

        sendWanting("per_recipient_final", numbers);

        assertThat(receiver.deliveries()).extracting(delivery -> delivery.json().get("recipient").asText())
                .containsExactly(numbers);
    }

    @Test
    void onAClockThatRunsCallbacksComeByThemselves() {
        start(SinchSmsSimulator.builder().messagesPerSecond(0).clock(SimulatorClock.system()));
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofMillis(300)));
        receiver.answers(200, 503);

        send(ApiClient.textWith(wanting("per_recipient", receiver.url()), ANN));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(receiver.statuses()).containsExactly("Dispatched", "Delivered", "Delivered"));
    }

    @Test
    void theOldestCallbacksAreForgottenFirstButNotThoseThatWait() {
        start(builder().callbacks(CallbackSettings.DEFAULT.keep(2)));
        receiver.answers(503);
        for (int i = 0; i < 5; i++) {
            sendWanting("summary", ANN);
        }

        List<Long> ids = new ArrayList<>();
        simulator.callbacks().all().forEach(callback -> ids.add(callback.id()));

        assertThat(ids).containsExactly(1L, 5L);
    }

    @Test
    void itsThreadsEndWithTheSimulator() {
        start(SinchSmsSimulator.builder().messagesPerSecond(0));
        sendWanting("summary", ANN);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(threads()).hasSize(2));

        simulator.close();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    @Test
    void thereIsNoThreadBeforeABatchWantsACallback() {
        start(SinchSmsSimulator.builder().messagesPerSecond(0));

        sendWanting("none", ANN);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("sinch-sms-simulator-callback")).toList();
    }

    @Test
    void aResetForgetsThemAndSendsNoneAnyMore() {
        start();
        receiver.otherwise(503);
        sendWanting("summary", ANN);

        simulator.reset();
        clock.advance(Duration.ofDays(1));

        assertThat(simulator.callbacks().all()).isEmpty();
        assertThat(receiver.deliveries()).hasSize(1);
    }
}
