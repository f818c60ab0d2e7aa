/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import io.github.camelsinch.sms.simulator.plan.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryReportListTest extends SimulatorTestCase {

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "`GET /delivery_reports` lists finished messages, newest first")
    @Test
    void finishedMessagesAreListedNewestFirst() {
        start(builder().messagesPerSecond(1));
        String id = sendText("hello", ANN, BOB, CAT);
        clock.advance(Duration.ofSeconds(1));

        Reply reply = api.get("/delivery_reports");

        assertThat(reply.text()).isEqualTo(("{'count':2,'page':0,'page_size':2,'delivery_reports':["
                                            + report(id, BOB, "2026-03-01T12:00:01.123Z") + ","
                                            + report(id, ANN, "2026-03-01T12:00:00.123Z") + "]}")
                .replace('\'', '"'));
    }

    private static String report(String id, String number, String at) {
        return "{'type':'recipient_delivery_report_sms','batch_id':'" + id + "','recipient':'" + number
               + "','code':0,'status':'Delivered','at':'" + at + "','operator_status_at':'2026-03-01T12:00:00Z'}";
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "And no others")
    @Test
    void messagesThatAreNotFinalAreNotListed() {
        start();
        simulator.outcomes().otherwise(Outcome.staysDispatched());
        sendText("hello", ANN);
        clock.advance(Duration.ofHours(1));

        assertThat(api.get("/delivery_reports").json().get("count").asInt()).isZero();
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.INFERRED, source = Source.SDK,
            rule = "Beyond the last page is an empty one")
    @Test
    void pagesAreWalkedToAnEmptyOne() {
        start();
        sendText("hello", SendTest.numbers(250));

        assertThat(api.get("/delivery_reports").json().get("page_size").asInt()).isEqualTo(30);
        assertThat(numbersOf("?page_size=100&page=1")).hasSize(100);
        assertThat(numbersOf("?page_size=100&page=2")).hasSize(50);
        assertThat(api.get("/delivery_reports?page_size=100&page=3").text())
                .isEqualTo("{\"count\":250,\"page\":3,\"page_size\":0,\"delivery_reports\":[]}");
    }

    @Test
    void allPagesOfTenThousandReportsTogetherHoldEveryNumberOnce() {
        start();
        for (int batch = 0; batch < 10; batch++) {
            String[] numbers = new String[1000];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Long.toString(46_710_000_000L + batch * 1000L + i);
            }
            sendText("hello", numbers);
            advanceMillis(10);
        }

        List<String> all = new ArrayList<>();
        for (int page = 0; page <= 100; page++) {
            all.addAll(numbersOf("?page_size=100&page=" + page));
        }

        assertThat(all).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(all.get(0)).isEqualTo("46710009999");
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "`status`, `code` and `client_reference` filter")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "?status=Delivered | 46700000001",
            "?status=Failed,Aborted | 46700000003 46700000002",
            "?code=402         | 46700000002",
            "?code=150&status=Aborted | ''",
            "?status=Queued    | ''",
            "?client_reference=ref | 46700000003 46700000002 46700000001",
            "?client_reference=re  | ''" })
    void reportsCanBeFiltered(String query, String numbers) {
        start();
        simulator.outcomes().number(BOB, Outcome.aborted(402)).number(CAT, Outcome.failed(150));
        send(ApiClient.textWith("'client_reference':'ref'", ANN, BOB, CAT));

        assertThat(String.join(" ", numbersOf(query))).isEqualTo(numbers);
    }

    @Test
    void aFilterCountsOnlyWhatItLetsThrough() {
        start();
        simulator.outcomes().prefix("4671000001", Outcome.failed(150));
        sendText("hello", SendTest.numbers(250));

        Reply reply = api.get("/delivery_reports?status=Failed&page_size=4&page=2");

        assertThat(reply.json().get("count").asInt()).isEqualTo(10);
        assertThat(reply.json().get("page_size").asInt()).isEqualTo(2);
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "Without `start_date` the last 24 hours")
    @Test
    void theWindowIsTheLast24HoursUnlessAskedOtherwise() {
        start();
        sendText("old", ANN);
        clock.advance(Duration.ofHours(24).plusMillis(1));
        sendText("young", BOB);

        assertThat(numbersOf("")).containsExactly(BOB);
        assertThat(numbersOf("?start_date=2026-03-01")).containsExactly(BOB, ANN);
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.DOCUMENTED, source = Source.REPORTS,
            rule = "`start_date` is inclusive, `end_date` exclusive")
    @Test
    void theStartIsInclusiveAndTheEndExclusive() {
        start(builder().messagesPerSecond(1));
        sendText("hello", ANN, BOB, CAT);
        clock.advance(Duration.ofSeconds(10));

        assertThat(numbersOf("?start_date=" + at(Duration.ofSeconds(1)) + "&end_date=" + at(Duration.ofSeconds(2))))
                .containsExactly(BOB);
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.INFERRED, source = Source.FORMER_SDK,
            rule = "Dates mean the moment of the final status")
    @Test
    void datesMeanTheMomentOfTheFinalStatus() {
        start();
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofHours(2)));
        sendText("hello", ANN);
        clock.advance(Duration.ofHours(2));

        assertThat(numbersOf("?start_date=" + at(Duration.ofHours(1)))).containsExactly(ANN);
    }

    @Parity(
            topic = Topic.REPORTS, status = Status.INFERRED, source = Source.REPORTS,
            rule = "Or of acceptance, as the reference words it: `reportDates(RECEIVED)`")
    @Test
    void datesCanBeMadeToMeanTheMomentOfAcceptance() {
        start(builder().reportDates(Readings.ReportDates.RECEIVED));
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofHours(2)));
        sendText("hello", ANN);
        clock.advance(Duration.ofHours(2));

        assertThat(numbersOf("?start_date=" + at(Duration.ofHours(1)))).isEmpty();
        assertThat(numbersOf("?end_date=" + at(Duration.ofHours(1)))).containsExactly(ANN);
    }

    @Test
    void aWrongFilterIsRefused() {
        start();

        assertThat(api.get("/delivery_reports?page_size=101").code()).isEqualTo("syntax_constraint_violation");
        assertThat(api.get("/delivery_reports?status=Gone").code()).isEqualTo("syntax_invalid_parameter_format");
    }

    private List<String> numbersOf(String query) {
        List<String> numbers = new ArrayList<>();
        api.get("/delivery_reports" + query).json().get("delivery_reports")
                .forEach(report -> numbers.add(report.get("recipient").asText()));
        return numbers;
    }
}
