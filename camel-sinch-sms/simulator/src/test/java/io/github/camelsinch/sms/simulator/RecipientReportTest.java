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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientReportTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.INFERRED, source = Source.SDK,
            rule = "`at`, and `operator_status_at` to the minute")
    @Test
    void aDeliveredMessageHasItsTimeAndTheCarriersToTheMinute() {
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofSeconds(70)));
        String id = send(ApiClient.textWith("'client_reference':'ref'", ANN)).id();
        clock.advance(Duration.ofHours(1));

        assertThat(report(id, ANN).text()).isEqualTo(("{'type':'recipient_delivery_report_sms','batch_id':'" + id
                                                      + "','recipient':'" + ANN
                                                      + "','code':0,'status':'Delivered','at':'2026-03-01T12:01:10.123Z',"
                                                      + "'client_reference':'ref','operator_status_at':'2026-03-01T12:01:00Z'}")
                .replace('\'', '"'));
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "No `operator_status_at` where no carrier answered")
    @Test
    void anAbortedMessageHasNoTimeOfACarrier() {
        simulator.outcomes().otherwise(Outcome.aborted(412));

        Reply reply = report(sendText("hello", ANN), ANN);

        assertThat(reply.json().get("status").asText()).isEqualTo("Aborted");
        assertThat(reply.json().get("code").asInt()).isEqualTo(412);
        assertThat(reply.json().has("operator_status_at")).isFalse();
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "`number_of_message_parts` only if parts are limited")
    @Test
    void theNumberOfPartsIsShownIfTheBatchLimitsIt() {
        String id = send("{'to':['" + ANN + "'],'from':'Acme','body':'" + "x".repeat(161)
                         + "','max_number_of_message_parts':2}")
                .id();

        assertThat(report(id, ANN).json().get("number_of_message_parts").asInt()).isEqualTo(2);
        assertThat(report(sendText("hello", ANN), ANN).json().has("number_of_message_parts")).isFalse();
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "The number may be spelt as in a send")
    @ParameterizedTest
    @ValueSource(strings = { "46700000001", "+46700000001", "%2B46700000001", "0046700000001" })
    void theNumberMayBeSpeltAsInASend(String spelling) {
        assertThat(report(sendText("hello", ANN), spelling).json().get("recipient").asText()).isEqualTo(ANN);
    }

    @Test
    void aQueuedMessageIsShownWithTheTimeItWasQueued() {
        start(builder().messagesPerSecond(1));
        String id = sendText("hello", ANN, BOB);
        advanceMillis(500);

        Reply reply = report(id, BOB);

        assertThat(reply.json().get("status").asText()).isEqualTo("Queued");
        assertThat(reply.json().get("code").asInt()).isEqualTo(400);
        assertThat(reply.json().get("at").asText()).isEqualTo("2026-03-01T12:00:00.123Z");
    }

    @Test
    void aMessageOfAScheduledBatchIsQueued() {
        String id = send(ApiClient.textWith("'send_at':'2026-03-02'", ANN)).id();

        assertThat(report(id, ANN).json().get("status").asText()).isEqualTo("Queued");
        assertThat(report(id, BOB).status()).isEqualTo(404);
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "A number that the batch does not have gets 404")
    @ParameterizedTest
    @ValueSource(strings = { "46700000002", "nobody" })
    void aNumberThatTheBatchDoesNotHaveIs404WithoutBody(String number) {
        Reply reply = report(sendText("hello", ANN), number);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void anUnknownBatchIs404WithoutBody() {
        assertThat(report(NO_SUCH_ID, ANN).status()).isEqualTo(404);
    }

    private Reply report(String id, String number) {
        return api.get("/batches/" + id + "/delivery_report/" + number);
    }
}
