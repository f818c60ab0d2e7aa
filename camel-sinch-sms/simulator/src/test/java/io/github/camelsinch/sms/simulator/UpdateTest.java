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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateTest extends SimulatorTestCase {

    private static final String TOMORROW = "2026-03-02T12:00:00.000Z";

    private String id;

    @BeforeEach
    void startSimulatorWithAScheduledBatch() {
        start();
        id = send("{'to':['" + ANN + "','" + BOB + "'],'from':'Acme','body':'Hi ${n}','parameters':{'n':{'default':'you'}},"
                  + "'delivery_report':'summary','callback_url':'https://example.com','client_reference':'ref',"
                  + "'feedback_enabled':true,'flash_message':true,'truncate_concat':true,'max_number_of_message_parts':2,"
                  + "'send_at':'" + TOMORROW + "','expire_at':'2026-03-02T13:00:00Z'}")
                .id();
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "What an update leaves out stays; `created_at` stays, `modified_at` moves")
    @Test
    void whatAnUpdateDoesNotNameStaysAndOnlyModifiedAtMoves() {
        Reply before = api.get("/batches/" + id);
        advanceMillis(1000);

        Reply after = update("{}");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text())
                .isEqualTo(before.text().replace("\"modified_at\":\"2026-03-01T12:00:00.123Z\"",
                        "\"modified_at\":\"2026-03-01T12:00:01.123Z\""));
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.SDK,
            rule = "`to_add` and `to_remove` (`toAdd` and `toRemove` in 2021)")
    @Test
    void recipientsAreAddedAndRemoved() {
        Reply reply = update(
                "{'type':'mt_text','to_add':['+" + CAT + "','" + ANN + "'],'to_remove':['+" + BOB + "','+46709999999']}");

        assertThat(reply.json().get("to").toString()).isEqualTo("[\"" + ANN + "\",\"" + CAT + "\"]");
        assertThat(simulator.counters().recipientsAccepted()).isEqualTo(2);
        clock.advance(Duration.ofDays(2));
        assertThat(simulator.messages()).extracting(SimulatedMessage::number).containsExactly(ANN, CAT);
    }

    @Test
    void fieldsAreReplaced() {
        Reply reply = update("{'from':'+4611','body':'Bye ${n}','parameters':{'n':{'" + ANN + "':'Ann','default':'all'}}}");

        assertThat(reply.json().get("from").asText()).isEqualTo("4611");
        clock.advance(Duration.ofDays(2));
        assertThat(simulator.messages()).extracting(SimulatedMessage::text).containsExactly("Bye Ann", "Bye all");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.INFERRED, source = Source.FORMER_SDK,
            rule = "`null` leads back to the default")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "delivery_report             | 'none'",
            "callback_url                | ",
            "client_reference            | ",
            "feedback_enabled            | ",
            "flash_message               | false",
            "truncate_concat             | ",
            "max_number_of_message_parts | ",
            "parameters                  | ",
            "expire_at                   | '2026-03-05T12:00:00.000Z'" })
    void nullLeadsBackToTheDefault(String field, String defaultValue) {
        String dropsReport = field.equals("callback_url") ? ",'delivery_report':null" : "";

        Reply reply = update("{'" + field + "':null" + dropsReport + "}");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path(field).toString()).isEqualTo(defaultValue == null ? "" : defaultValue.replace('\'', '"'));
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.INFERRED, source = Source.FORMER_SDK,
            rule = "A `send_at` of `null` sends at once")
    @Test
    void aBatchWhoseStartIsNulledIsSentAtOnce() {
        Reply reply = update("{'send_at':null,'expire_at':null}");

        assertThat(reply.json().has("send_at")).isFalse();
        assertThat(reply.json().get("expire_at").asText()).isEqualTo("2026-03-04T12:00:00.123Z");
        assertThat(statuses(id)).isEqualTo("0/Delivered: 2");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A default `expire_at` moves with `send_at`")
    @Test
    void aDefaultExpiryMovesWithTheStart() {
        String other = send(ApiClient.textWith("'send_at':'" + TOMORROW + "'", ANN)).id();

        Reply reply = api.post("/batches/" + other, "{'send_at':'2026-03-10'}");

        assertThat(reply.json().get("expire_at").asText()).isEqualTo("2026-03-13T00:00:00.000Z");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "A refused update changes nothing")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'from':null}                  | The parameter 'from' cannot be null.",
            "{'body':null}                  | The parameter 'body' cannot be null.",
            "{'type':'mt_binary'}           | The parameter 'type' of a batch cannot be changed.",
            "{'to_remove':['46700000001','46700000002']} | The parameter 'to' is required and must have at least one element.",
            "{'send_at':'2026-03-03'}       | The parameter 'expire_at' must be after 'send_at'." })
    void anUpdateThatCannotBeIsRefusedAndChangesNothing(String update, String text) {
        Reply before = api.get("/batches/" + id);

        Reply reply = update(update);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("syntax_constraint_violation");
        assertThat(reply.json().get("text").asText()).isEqualTo(text);
        assertThat(api.get("/batches/" + id).text()).isEqualTo(before.text());
    }

    @Test
    void aWrongNumberIsNamedWithItsList() {
        Reply reply = update("{'to_add':['+1']}");

        assertThat(reply.json().get("text").asText()).isEqualTo(
                "The format of parameter 'to_add[0]' is invalid; value '+1' is not a valid MSISDN or group ID.");
    }

    @Test
    void aNewUnknownGroupIsRefused() {
        assertThat(update("{'to_add':['" + NO_SUCH_ID + "']}").code()).isEqualTo("unknown_group");
    }

    @Test
    void askingForReportsWithoutAUrlIsRefused() {
        Reply reply = update("{'callback_url':null}");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("missing_callback_url");
    }

    @Test
    void aBinaryBatchCanBeUpdated() {
        String binary = send("{'to':['" + ANN + "'],'from':'Acme','type':'mt_binary','body':'AAEC','udh':'050003CC0201',"
                             + "'send_at':'" + TOMORROW + "'}")
                .id();

        Reply reply = api.post("/batches/" + binary, "{'type':'mt_binary','body':'AwQ=','udh':'050003CC0202'}");

        assertThat(reply.json().get("body").asText()).isEqualTo("AwQ=");
        assertThat(reply.json().get("udh").asText()).isEqualTo("050003CC0202");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "After the first dispatch 403 `batch_already_dispatched`")
    @Test
    void aBatchThatHasBegunCannotBeUpdated() {
        clock.advance(Duration.ofDays(1));

        Reply reply = update("{'body':'too late'}");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("batch_already_dispatched");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A batch in the queue can be updated and keeps its place")
    @Test
    void aBatchThatStillWaitsInTheQueueCanBeUpdatedAndKeepsItsPlace() {
        start(builder().messagesPerSecond(1));
        sendText("first", ANN, ANN);
        String second = sendText("second", BOB);
        sendText("third", CAT);

        assertThat(api.post("/batches/" + second, "{'body':'changed'}").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));

        assertThat(statuses(second)).isEqualTo("0/Delivered: 1");
        assertThat(simulator.messages(BOB)).extracting(SimulatedMessage::text).containsExactly("changed");
        assertThat(simulator.counters().queued()).isEqualTo(1);
    }

    @Test
    void aQueuedBatchCanBePutOff() {
        start(builder().messagesPerSecond(1));
        sendText("first", ANN);
        String second = sendText("second", BOB);
        sendText("third", CAT);

        api.post("/batches/" + second, "{'send_at':'" + at(Duration.ofHours(1)) + "'}");
        clock.advance(Duration.ofSeconds(1));

        assertThat(simulator.counters().delivered()).isEqualTo(2);
        assertThat(statuses(second)).isEqualTo("400/Queued: 1");
        clock.advance(Duration.ofHours(1));
        assertThat(statuses(second)).isEqualTo("0/Delivered: 1");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A cancelled batch cannot be updated: 403 `batch_already_dispatched`")
    @Test
    void aCancelledBatchCannotBeUpdated() {
        api.delete("/batches/" + id);

        assertThat(update("{'body':'x'}").code()).isEqualTo("batch_already_dispatched");
    }

    @Parity(
            topic = Topic.CHANGES, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "An update of an unknown batch gets 404 without body")
    @Test
    void anUnknownBatchIs404WithoutBody() {
        Reply reply = api.post("/batches/" + NO_SUCH_ID, "{}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }

    private Reply update(String update) {
        return api.post("/batches/" + id, update);
    }
}
