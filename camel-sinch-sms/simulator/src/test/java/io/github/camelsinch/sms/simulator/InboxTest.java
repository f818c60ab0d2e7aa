/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the inbox page asks for. */
class InboxTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start(builder().messagesPerSecond(1));
    }

    @Test
    void whatChangedLastComesFirst() {
        sendText("one", ANN, BOB);
        advanceMillis(1000);
        sendText("two", CAT);

        assertThat(inbox("").findValuesAsText("number")).containsExactly(CAT, BOB, ANN);
    }

    @Test
    void aSearchCountsAllMatchesAndShowsTheFirstFifty() {
        for (int i = 0; i < 60; i++) {
            sendText("parcel", ANN);
        }
        sendText("other", BOB);

        JsonNode found = inbox("?q=to:" + ANN + "%20parcel");

        assertThat(found.get("total").asInt()).isEqualTo(60);
        assertThat(found.get("kept").asInt()).isEqualTo(61);
        assertThat(found.get("messages")).hasSize(50);
    }

    @Test
    void anExportIsCsvWithEveryMatch() {
        String id = send("{'to':['" + ANN + "'],'from':'Acme','body':'Hi, ','client_reference':'ref'}").id();

        Reply csv = get("/inbox.csv?q=to:" + ANN);

        assertThat(csv.header("content-type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(csv.text()).isEqualTo("number,from,text,parts,encoding,status,code,at,batch_id,client_reference\r\n"
                                         + ANN + ",Acme,\"Hi, \",1,GSM_7BIT,Delivered,0,2026-03-01T12:00:00.123Z," + id
                                         + ",ref\r\n");
    }

    @Test
    void aBatchIsShownAsTheApiShowsItWithItsReport() {
        String id = sendText("hello", ANN, BOB);

        JsonNode shown = get("/batches/" + id).json();

        assertThat(shown.get("batch")).isEqualTo(api.get("/batches/" + id).json());
        assertThat(shown.get("report")).isEqualTo(api.get("/batches/" + id + "/delivery_report").json());
    }

    @Test
    void aBatchIsCancelledWithoutAToken() {
        String id = sendText("hello", ANN, BOB);

        assertThat(api.withToken(null).root("DELETE", "/_simulator/batches/" + id, null).json().get("canceled").asBoolean())
                .isTrue();
        assertThat(statuses(id)).isEqualTo("0/Delivered: 1, 407/Cancelled: 1");
        assertThat(get("/batches/" + NO_SUCH_ID).status()).isEqualTo(404);
    }

    @Test
    void aBatchIsSentWithoutAToken() {
        Reply sent = api.withToken(null).root("POST", "/_simulator/batches", ApiClient.text("hello", ANN));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(simulator.messages(ANN)).hasSize(1);
        assertThat(api.root("POST", "/_simulator/batches", "{'to':[],'body':'x'}").status()).isEqualTo(400);
    }

    @Test
    void aTextIsCutAndTheCharactersThatCostAreNamed() {
        JsonNode cut = api.root("POST", "/_simulator/segment", "{'text':'" + "x".repeat(69) + "\u2019\u0141'}").json();

        assertThat(cut.get("encoding").asText()).isEqualTo("UCS2");
        assertThat(cut.get("number_of_parts").asInt()).isEqualTo(2);
        assertThat(cut.get("part_capacity").asInt()).isEqualTo(67);
        assertThat(cut.get("parts").findValuesAsText("length")).containsExactly("67", "4");
        assertThat(cut.get("costly").findValuesAsText("name"))
                .containsExactly("RIGHT SINGLE QUOTATION MARK", "LATIN CAPITAL LETTER L WITH STROKE");
        assertThat(cut.get("plain").isNull()).isTrue();
    }

    @Test
    void aTextThatWouldBeShorterInPlainSignsIsShownSo() {
        JsonNode plain = api.root("POST", "/_simulator/segment", "{'text':'" + "x".repeat(99) + "\u2019'}").json().get("plain");

        assertThat(plain.get("number_of_parts").asInt()).isEqualTo(1);
        assertThat(plain.get("text").asText()).endsWith("x'");
    }

    @Test
    void aTextCanBeCutByAGetToo() {
        assertThat(get("/segment?text=a%5B").json().get("length").asInt()).isEqualTo(3);
        assertThat(get("/segment").status()).isEqualTo(400);
        assertThat(api.root("POST", "/_simulator/segment", "{'text':'" + "x".repeat(153 * 255 + 1) + "'}").status())
                .isEqualTo(400);
    }

    @Test
    void outcomesAreListedInTheOrderInWhichTheyAreAsked() {
        simulator.outcomes().suffix("7", Outcome.aborted(402)).prefix("+44", Outcome.failed(150).after(Duration.ofSeconds(2)))
                .rule(msisdn -> Optional.empty()).number(ANN, Outcome.failed(153), Outcome.delivered());

        JsonNode outcomes = get("/outcomes").json().get("outcomes");

        assertThat(outcomes.findValuesAsText("kind")).containsExactly("number", "suffix", "prefix", "rule", "otherwise");
        assertThat(outcomes.get(0).get("then").findValuesAsText("code")).containsExactly("153", "0");
        assertThat(outcomes.get(2).get("then").get(0).get("delay").asText()).isEqualTo("PT2S");
    }

    @Test
    void theTokenIsToldOnlyIfEverybodyKnowsIt() {
        assertThat(get("/about").json().get("token").asText()).isEqualTo("demo-token");
        start(builder().token("mine"));
        assertThat(get("/about").text()).doesNotContain("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = { "main.js", "inbox.css", "icon.svg", "uplot/uPlot.iife.min.js", "uplot/uPlot.min.css" })
    void thePagesFilesAreThere(String file) {
        Reply reply = api.root("GET", "/_simulator/page/" + file, null);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("content-security-policy")).contains("require-trusted-types-for 'script'");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "nothing.js", "index.html", "..%2fSimulatorMain.class", "../page/main.js", "uplot/package.json",
            "uplot/../LICENSE" })
    void nothingElseIsServed(String file) {
        assertThat(api.root("GET", "/_simulator/page/" + file, null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "?limit=0", "?limit=501", "?limit=many" })
    void aWrongViewIsRefused(String query) {
        assertThat(get("/events" + query).status()).isEqualTo(400);
    }

    @Test
    void aStreamIsReadOnly() {
        assertThat(api.root("POST", "/_simulator/events", "{}").status()).isEqualTo(405);
        assertThat(get("/events/more").status()).isEqualTo(404);
    }

    private JsonNode inbox(String query) {
        return get("/inbox" + query).json();
    }

    private Reply get(String path) {
        return api.withToken(null).root("GET", "/_simulator" + path, null);
    }
}
