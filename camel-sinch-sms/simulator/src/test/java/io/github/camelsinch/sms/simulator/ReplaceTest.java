/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplaceTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start(builder().messagesPerSecond(1));
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.INFERRED, source = Source.SDK,
            rule = "A replaced batch keeps `id` and `created_at` and nothing else")
    @Test
    void aReplacedBatchKeepsItsIdAndCreationAndNothingElse() {
        String id = send(ApiClient.textWith(
                "'delivery_report':'full','callback_url':'https://example.com','feedback_enabled':true,"
                                            + "'client_reference':'ref','send_at':'2026-03-02'",
                ANN))
                .id();
        clock.advance(Duration.ofHours(1));

        Reply reply = api.put("/batches/" + id, "{'to':['+" + BOB + "'],'from':'Other','body':'new','send_at':'2026-03-03'}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .isEqualTo(("{'id':'" + id + "','to':['" + BOB + "'],'from':'Other','canceled':false,'body':'new',"
                            + "'type':'mt_text','created_at':'2026-03-01T12:00:00.123Z',"
                            + "'modified_at':'2026-03-01T13:00:00.123Z','delivery_report':'none',"
                            + "'send_at':'2026-03-03T00:00:00.000Z','expire_at':'2026-03-06T00:00:00.000Z',"
                            + "'flash_message':false}")
                        .replace('\'', '"'));
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A replacement cancels what was and sends what is")
    @Test
    void theNewMessagesAreSentAndTheOldOnesAreNot() {
        sendText("first", ANN);
        String id = sendText("old", BOB);

        api.put("/batches/" + id, ApiClient.text("new", CAT));
        clock.advance(Duration.ofMinutes(1));

        assertThat(simulator.messages()).extracting(SimulatedMessage::text).containsExactly("first", "new");
        assertThat(simulator.counters().recipientsAccepted()).isEqualTo(2);
        assertThat(simulator.counters().delivered()).isEqualTo(2);
        assertThat(simulator.counters().queued()).isZero();
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.UNKNOWN, source = Source.NONE,
            rule = "It goes to the end of the queue")
    @Test
    void aReplacedBatchGoesToTheEndOfTheQueue() {
        sendText("first", ANN);
        String id = sendText("second", BOB);
        String third = sendText("third", CAT);

        api.put("/batches/" + id, ApiClient.text("replaced", BOB));
        clock.advance(Duration.ofSeconds(1));

        assertThat(statuses(third)).isEqualTo("0/Delivered: 1");
        assertThat(statuses(id)).isEqualTo("400/Queued: 1");
    }

    @Test
    void theTypeMayChange() {
        sendText("first", ANN);
        String id = sendText("second", BOB);

        Reply reply = api.put("/batches/" + id,
                "{'to':['" + BOB + "'],'from':'Acme','type':'mt_binary','body':'AAEC','udh':'050003CC0201'}");

        assertThat(reply.json().get("type").asText()).isEqualTo("mt_binary");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.UNKNOWN, source = Source.NONE,
            rule = "After the first dispatch 403 `batch_already_dispatched`, as for an update")
    @Test
    void aBatchThatHasBegunCannotBeReplaced() {
        String id = sendText("hello", ANN, BOB);

        assertThat(api.put("/batches/" + id, ApiClient.text("late", CAT)).code()).isEqualTo("batch_already_dispatched");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A replacement is checked as a send")
    @Test
    void aReplacementIsCheckedLikeASend() {
        sendText("first", ANN);
        String id = sendText("second", BOB);

        Reply reply = api.put("/batches/" + id, "{'from':'Acme','body':'x'}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("syntax_constraint_violation");
    }

    @Test
    void anUnknownBatchIs404WithoutBody() {
        Reply reply = api.put("/batches/" + NO_SUCH_ID, ApiClient.text("x", ANN));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }
}
