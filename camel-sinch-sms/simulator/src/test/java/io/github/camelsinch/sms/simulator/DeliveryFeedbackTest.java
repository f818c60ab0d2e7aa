/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryFeedbackTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Parity(
            topic = Topic.FEEDBACK, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "202 without body")
    @Test
    void feedbackIsAnsweredWith202WithoutBodyAndKept() {
        String id = send(ApiClient.textWith("'feedback_enabled':true", ANN, BOB)).id();

        Reply reply = feedback(id, "{'recipients':['+" + BOB + "']}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text()).isEmpty();
        assertThat(simulator.batches().get(0).feedback()).containsExactly(BOB);
    }

    @Parity(
            topic = Topic.FEEDBACK, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "It may be repeated for others")
    @Test
    void feedbackMayBeRepeatedForOthers() {
        String id = send(ApiClient.textWith("'feedback_enabled':true", ANN, BOB)).id();

        feedback(id, "{'recipients':['" + BOB + "']}");
        feedback(id, "{'recipients':['" + ANN + "','" + BOB + "']}");

        assertThat(simulator.batches().get(0).feedback()).containsExactly(BOB, ANN);
    }

    @Parity(
            topic = Topic.FEEDBACK, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "An empty list means everybody")
    @Test
    void anEmptyListMeansEveryRecipient() {
        String id = send(ApiClient.textWith("'feedback_enabled':true", ANN, BOB)).id();

        assertThat(feedback(id, "{'recipients':[]}").status()).isEqualTo(202);
        assertThat(simulator.batches().get(0).feedback()).containsExactly(ANN, BOB);
    }

    @Parity(
            topic = Topic.FEEDBACK, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A batch to a group needs at least one number")
    @Test
    void aBatchToAGroupNeedsNumbers() {
        String group = api.post("/groups", "{'members':['" + ANN + "']}").id();
        String id = send(ApiClient.textWith("'feedback_enabled':true", group)).id();

        Reply nobody = feedback(id, "{'recipients':[]}");

        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.code()).isEqualTo("syntax_constraint_violation");
        assertThat(feedback(id, "{'recipients':['" + ANN + "']}").status()).isEqualTo(202);
    }

    @Parity(
            topic = Topic.FEEDBACK, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`recipients` is required")
    @Test
    void theListIsRequired() {
        String id = send(ApiClient.textWith("'feedback_enabled':true", ANN)).id();

        Reply reply = feedback(id, "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("text").asText()).isEqualTo("The parameter 'recipients' is required.");
    }

    @Test
    void aWrongNumberIsRefused() {
        String id = send(ApiClient.textWith("'feedback_enabled':true", ANN)).id();

        assertThat(feedback(id, "{'recipients':['bob']}").json().get("text").asText())
                .isEqualTo("The format of parameter 'recipients[0]' is invalid; value 'bob' is not a valid MSISDN.");
    }

    @Parity(
            topic = Topic.FEEDBACK, status = Status.INFERRED, source = Source.GUIDE,
            rule = "404 if the batch was made without `feedback_enabled`")
    @Test
    void aBatchThatWasNotMadeForItIs404WithoutBody() {
        Reply reply = feedback(sendText("hello", ANN), "{'recipients':[]}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void anUnknownBatchIs404WithoutBody() {
        Reply reply = feedback(NO_SUCH_ID, "{'recipients':[]}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }

    private Reply feedback(String id, String body) {
        return api.post("/batches/" + id + "/delivery_feedback", body);
    }
}
