/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import io.github.camelsinch.sms.text.SmsEncoding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "201 with `id`, `created_at`, `modified_at`, `canceled` and the defaults; the order as seen live")
    @Test
    void aBatchIsAnsweredWith201AndItsDefaultsInTheOrderSeenLive() {
        Reply reply = send(ApiClient.text("hello", "+12015550123"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.text()).isEqualTo(("{'id':'" + reply.id() + "','to':['12015550123'],'from':'Acme','canceled':false,"
                                            + "'body':'hello','type':'mt_text','created_at':'2026-03-01T12:00:00.123Z',"
                                            + "'modified_at':'2026-03-01T12:00:00.123Z','delivery_report':'none',"
                                            + "'expire_at':'2026-03-04T12:00:00.123Z','flash_message':false}")
                .replace('\'', '"'));
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Ids are ULIDs")
    @Test
    void anIdHas26CharactersOfCrockfordsAlphabetAndSortsBehindTheOneBefore() {
        String first = sendText("a", ANN);
        String second = sendText("b", ANN);

        assertThat(first).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
        assertThat(second).isGreaterThan(first);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "Numbers come with `+`, `00` or neither and with punctuation, and go out as digits")
    @Test
    void numbersAreEchoedWithoutPlusZeroesAndPunctuation() {
        Reply reply = send(ApiClient.text("hello", "+46 70-000 (00) 01", "0046700000002", "46700000003"));

        List<String> to = new ArrayList<>();
        reply.json().get("to").forEach(number -> to.add(number.textValue()));
        assertThat(to).containsExactly(ANN, BOB, CAT);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "The fields of `mt_text`")
    @Test
    void allFieldsOfATextAreEchoed() {
        Reply reply = send("{'to':['" + ANN + "'],'from':'+46700000009','type':'mt_text','body':'Hi ${name}',"
                           + "'parameters':{'name':{'+46700000001':'Ann','default':'you'}},'delivery_report':'summary',"
                           + "'send_at':'2026-03-02T12:00Z','expire_at':'2026-03-03T14:00:00+02:00',"
                           + "'callback_url':'https://example.com/cb','client_reference':'ref-1','feedback_enabled':true,"
                           + "'flash_message':true,'truncate_concat':false,'max_number_of_message_parts':3,'from_ton':6,"
                           + "'from_npi':18}");

        assertThat(reply.text()).isEqualTo(("{'id':'" + reply.id() + "','to':['46700000001'],'from':'46700000009',"
                                            + "'canceled':false,'parameters':{'name':{'+46700000001':'Ann','default':'you'}},"
                                            + "'body':'Hi ${name}','type':'mt_text','created_at':'2026-03-01T12:00:00.123Z',"
                                            + "'modified_at':'2026-03-01T12:00:00.123Z','delivery_report':'summary',"
                                            + "'send_at':'2026-03-02T12:00:00.000Z','expire_at':'2026-03-03T12:00:00.000Z',"
                                            + "'callback_url':'https://example.com/cb','client_reference':'ref-1',"
                                            + "'feedback_enabled':true,'flash_message':true,'truncate_concat':false,"
                                            + "'max_number_of_message_parts':3,'from_ton':6,'from_npi':18}")
                .replace('\'', '"'));
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "The fields of `mt_binary`")
    @Test
    void aBinaryBatchIsEchoedWithItsHeader() {
        Reply reply = send("{'to':['" + ANN + "'],'from':'Acme','type':'mt_binary','body':'AAEC','udh':'050003CC0201'}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("body").asText()).isEqualTo("AAEC");
        assertThat(reply.json().get("udh").asText()).isEqualTo("050003CC0201");
        assertThat(reply.json().has("flash_message")).isFalse();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "The fields of `mt_media`")
    @Test
    void aMediaBatchIsEchoedWithItsBody() {
        Reply reply = send("{'to':['" + ANN + "'],'from':'Acme','type':'mt_media','body':{'url':'https://example.com/a.png',"
                           + "'message':'look','subject':'cat'},'strict_validation':true}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("body").toString())
                .isEqualTo("{\"message\":\"look\",\"url\":\"https://example.com/a.png\",\"subject\":\"cat\"}");
        assertThat(reply.json().get("strict_validation").asBoolean()).isTrue();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`expire_at` is by default three days after `send_at`")
    @Test
    void theDefaultExpiryOfAScheduledBatchIsThreeDaysAfterItsStart() {
        Reply reply = send(ApiClient.textWith("'send_at':'2026-03-11'", ANN));

        assertThat(reply.json().get("send_at").asText()).isEqualTo("2026-03-11T00:00:00.000Z");
        assertThat(reply.json().get("expire_at").asText()).isEqualTo("2026-03-14T00:00:00.000Z");
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "`null` is as if absent; unknown fields are ignored")
    @Test
    void fieldsThatAreNullOrUnknownAreAsIfAbsent() {
        Reply reply = send(ApiClient.textWith("'send_at':null,'parameters':null,'tags':['x'],'dlt_template_id':'1'", ANN));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().has("send_at")).isFalse();
        assertThat(reply.json().has("parameters")).isFalse();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "Up to 1000 entries in `to`")
    @Test
    void aThousandRecipientsAreAccepted() {
        Reply reply = send(ApiClient.text("hello", numbers(1000)));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(simulator.counters().recipientsAccepted()).isEqualTo(1000);
        assertThat(simulator.counters().delivered()).isEqualTo(1000);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`${name}` is replaced by the recipient's value, or by `default`")
    @Test
    void eachRecipientGetsItsOwnText() {
        send("{'to':['" + ANN + "','" + BOB + "'],'from':'Acme','body':'Hi ${name}!',"
             + "'parameters':{'name':{'+46700000001':'Ann','default':'you'}}}");

        assertThat(simulator.messages(ANN)).extracting(SimulatedMessage::text).containsExactly("Hi Ann!");
        assertThat(simulator.messages("+" + BOB)).extracting(SimulatedMessage::text).containsExactly("Hi you!");
    }

    @Parity(
            topic = Topic.PARTS, status = Status.DOCUMENTED, source = Source.CHARACTERS,
            rule = "Parameters change parts and encoding of one recipient's message")
    @Test
    void aParameterCanMakeOneRecipientsMessageLongerAndUnicode() {
        send("{'to':['" + ANN + "','" + BOB + "'],'from':'Acme','body':'" + "x".repeat(69) + "${v}','parameters':{'v':"
             + "{'" + ANN + "':'y','" + BOB + "':'\u0416\u0416'}}}");

        SimulatedMessage ann = simulator.messages(ANN).get(0);
        SimulatedMessage bob = simulator.messages(BOB).get(0);
        assertThat(ann.parts()).isEqualTo(1);
        assertThat(ann.encoding()).isEqualTo(SmsEncoding.GSM_7BIT);
        assertThat(bob.parts()).isEqualTo(2);
        assertThat(bob.encoding()).isEqualTo(SmsEncoding.UCS2);
        assertThat(simulator.counters().parts()).isEqualTo(3);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "A recipient without a value is Aborted 405; the batch is accepted")
    @Test
    void aRecipientWithoutAValueIsAbortedWithCode405AndTheOthersAreNot() {
        String id = send("{'to':['" + ANN + "','" + BOB + "'],'from':'Acme','body':'Hi ${name}','parameters':{'name':{'"
                         + ANN + "':'Ann'}}}")
                .id();

        assertThat(statuses(id)).isEqualTo("0/Delivered: 1, 405/Aborted: 1");
        assertThat(simulator.messages(BOB).get(0).text()).isNull();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.UNKNOWN, source = Source.NONE,
            rule = "So is everybody if the placeholder has no parameter at all")
    @Test
    void aPlaceholderWithoutAParameterIsAbortedWithCode405() {
        assertThat(statuses(sendText("Hi ${name}", ANN))).isEqualTo("405/Aborted: 1");
    }

    @Parity(
            topic = Topic.PARTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "More parts than `max_number_of_message_parts`: 201, then Aborted 411")
    @Test
    void aMessageOfMorePartsThanAllowedIsAbortedWithCode411() {
        String id = send("{'to':['" + ANN + "'],'from':'Acme','body':'" + "x".repeat(161)
                         + "','max_number_of_message_parts':1}")
                .id();

        assertThat(statuses(id)).isEqualTo("411/Aborted: 1");
        assertThat(simulator.counters().parts()).isZero();
    }

    @Parity(
            topic = Topic.PARTS, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`truncate_concat` cuts a text to one part")
    @Test
    void aLongTextIsCutToOnePartIfTheBatchWantsIt() {
        send("{'to':['" + ANN + "'],'from':'Acme','body':'" + "x".repeat(161) + "','truncate_concat':true}");

        assertThat(simulator.messages(ANN).get(0).text()).isEqualTo("x".repeat(160));
        assertThat(simulator.messages(ANN).get(0).parts()).isEqualTo(1);
    }

    @Parity(
            topic = Topic.PARTS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "An expanded text of more than 255 parts is Aborted 411")
    @Test
    void parametersCanMakeATextLongerThanAPhoneCouldPutTogether() {
        String id
                = send("{'to':['" + ANN + "'],'from':'Acme','body':'" + "${v}".repeat(500) + "','parameters':{'v':{'default':'"
                       + "x".repeat(160) + "'}}}")
                        .id();

        assertThat(statuses(id)).isEqualTo("411/Aborted: 1");
    }

    @Parity(
            topic = Topic.SENDING, status = Status.UNKNOWN, source = Source.NONE,
            rule = "The same number twice in `to` is two messages")
    @Test
    void theSameNumberTwiceIsTwoMessages() {
        send(ApiClient.text("hello", ANN, "+" + ANN));

        assertThat(simulator.messages(ANN)).hasSize(2);
        assertThat(simulator.duplicates().acceptedMoreThanOnce()).isEqualTo(1);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.INFERRED, source = Source.BATCHES,
            rule = "The same request twice makes two batches: there is no idempotency key")
    @Test
    void theSameRequestTwiceMakesTwoBatches() {
        String body = ApiClient.textWith("'client_reference':'same'", ANN);

        assertThat(send(body).id()).isNotEqualTo(send(body).id());
        assertThat(simulator.batches()).hasSize(2);
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.BATCHES,
            rule = "`from` is needed unless the plan has an automatic default originator")
    @Test
    void aPlanWithADefaultOriginatorNeedsNoSender() {
        start(builder().automaticDefaultOriginator(true));

        Reply reply = send("{'to':['" + ANN + "'],'body':'hello'}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().has("from")).isFalse();
    }

    @Parity(
            topic = Topic.SENDING, status = Status.DOCUMENTED, source = Source.RELEASES,
            rule = "A short code may begin with 0")
    @Test
    void aShortCodeKeepsItsLeadingZero() {
        Reply reply = send("{'to':['" + ANN + "'],'from':'0123','body':'hello'}");

        assertThat(reply.json().get("from").asText()).isEqualTo("0123");
    }

    @Test
    void whatASimulatorHoldsShowsNoTextAndNoNumber() {
        send(ApiClient.textWith("'client_reference':'secret-ref'", ANN));

        assertThat(simulator.messages() + " " + simulator.batches() + " " + simulator.requests() + " " + simulator)
                .doesNotContain("hello").doesNotContain(ANN).doesNotContain(simulator.token());
    }

    static String[] numbers(int count) {
        String[] numbers = new String[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Long.toString(46_710_000_000L + i);
        }
        return numbers;
    }
}
