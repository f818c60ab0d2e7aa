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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BatchReportTest extends SimulatorTestCase {

    private String id;

    @BeforeEach
    void startWithABatchOfThreeOutcomes() {
        start();
        simulator.outcomes().number(BOB, Outcome.aborted(402)).number(CAT, Outcome.failed(150));
        id = send(ApiClient.textWith("'client_reference':'ref'", ANN, BOB, CAT, "46700000004")).id();
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "`summary` counts by status and code; there are no rows of 0")
    @Test
    void aSummaryCountsByStatusAndCode() {
        assertThat(report("").text())
                .isEqualTo(("{'type':'delivery_report_sms','batch_id':'" + id + "','total_message_count':4,"
                            + "'statuses':[{'code':0,'status':'Delivered','count':2},"
                            + "{'code':150,'status':'Failed','count':1},"
                            + "{'code':402,'status':'Aborted','count':1}],'client_reference':'ref'}")
                        .replace('\'', '"'));
        assertThat(report("?type=summary").text()).isEqualTo(report("").text());
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "`full` names the recipients, too")
    @Test
    void aFullReportNamesTheRecipients() {
        assertThat(report("?type=full").json().get("statuses").get(0).toString()).isEqualTo(
                "{\"code\":0,\"status\":\"Delivered\",\"count\":2,\"recipients\":[\"46700000001\",\"46700000004\"]}");
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "`status` and `code` filter rows")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "?status=Delivered           | 0",
            "?status=Delivered,Failed    | 0 150",
            "?status=Delivered%2CAborted | 0 402",
            "?status=Expired             | ''",
            "?code=402,150               | 150 402",
            "?code=0&status=Failed       | ''",
            "?type=full&code=150         | 150" })
    void rowsCanBeFiltered(String query, String codes) {
        StringBuilder found = new StringBuilder();
        Reply reply = report(query);
        reply.json().get("statuses").forEach(row -> found.append(row.get("code").asText()).append(' '));

        assertThat(found.toString().strip()).isEqualTo(codes);
        assertThat(reply.json().get("total_message_count").asInt()).isEqualTo(4);
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "A wrong `type`, `status` or `code` gets 400 (404 in 2021)")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "?type=report    | 'report' is not a valid report type",
            "?status=Lost    | 'Lost' is not a valid delivery status",
            "?status=DELIVERED | 'DELIVERED' is not a valid delivery status",
            "?code=x         | 'x' is not a valid delivery status code" })
    void aWrongFilterIsRefused(String query, String text) {
        Reply reply = report(query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("syntax_invalid_parameter_format");
        assertThat(reply.json().get("text").asText()).isEqualTo(text);
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "Numbers of a scheduled batch are Queued 400")
    @Test
    void aScheduledBatchShowsItsNumbersAsQueued() {
        String scheduled = send(ApiClient.textWith("'send_at':'2026-03-02'", ANN, BOB)).id();

        assertThat(statuses(scheduled)).isEqualTo("400/Queued: 2");
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "What is on its way is Dispatched 401")
    @Test
    void messagesOnTheirWayAreDispatched() {
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofSeconds(3)));
        String slow = sendText("hello", ANN);

        assertThat(statuses(slow)).isEqualTo("401/Dispatched: 1");
        advanceMillis(2999);
        assertThat(statuses(slow)).isEqualTo("401/Dispatched: 1");
        advanceMillis(1);
        assertThat(statuses(slow)).isEqualTo("0/Delivered: 1");
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "Media have `delivery_report_mms`")
    @Test
    void mediaHaveReportsOfTheirOwnType() {
        String media = send("{'to':['" + ANN + "'],'from':'Acme','type':'mt_media','body':{'url':'https://example.com/a.png'}}")
                .id();

        assertThat(api.get("/batches/" + media + "/delivery_report").json().get("type").asText())
                .isEqualTo("delivery_report_mms");
        assertThat(api.get("/batches/" + media + "/delivery_report/" + ANN).json().get("type").asText())
                .isEqualTo("recipient_delivery_report_mms");
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.UNKNOWN, source = Source.REPORTS,
            rule = "`total_message_count` counts messages; parts with `totalMessageCount(PARTS)`, as the former client says")
    @Test
    void theTotalCanBeMadeToCountParts() {
        start(builder().totalMessageCount(Readings.TotalMessageCount.PARTS));
        String twoParts = sendText("x".repeat(161), ANN, BOB);

        assertThat(api.get("/batches/" + twoParts + "/delivery_report").json().get("total_message_count").asInt()).isEqualTo(4);
        assertThat(statuses(twoParts)).isEqualTo("0/Delivered: 2");
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "The report of an unknown batch gets 404")
    @Test
    void anUnknownBatchIs404WithoutBody() {
        Reply reply = api.get("/batches/" + NO_SUCH_ID + "/delivery_report");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }

    private Reply report(String query) {
        return api.get("/batches/" + id + "/delivery_report" + query);
    }
}
