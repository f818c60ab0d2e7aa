/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The requests below {@code /_simulator/}. */
class ControlTest extends SimulatorTestCase {

    private ApiClient anybody;

    @BeforeEach
    void startSimulator() {
        start(builder().messagesPerSecond(1));
        anybody = api.withToken(null);
    }

    @Test
    void countersAreExact() {
        sendText("x".repeat(161), ANN, BOB, "9990000402", CAT);
        advanceMillis(2000);

        assertThat(control("GET", "/counters", null).text()).isEqualTo(
                ("{'batches_accepted':1,'recipients_accepted':4,'queued':1,'dispatched':2,'delivered':2,'failed':1,'parts':4,"
                 + "'by_status':{'Queued':1,'Delivered':2,'Aborted':1}}").replace('\'', '"'));
        assertThat(simulator.counters().finished()).isEqualTo(3);
    }

    @Test
    void duplicatesAreCountedForAcceptedAndForDispatchedMessages() {
        sendText("a", ANN, BOB);
        sendText("b", ANN, BOB, CAT);
        sendText("c", ANN);
        advanceMillis(2000);

        assertThat(control("GET", "/duplicates", null).text()).isEqualTo(
                ("{'messages':6,'accepted_more_than_once':2,'extra_accepted':3,'dispatched_more_than_once':1,"
                 + "'extra_dispatched':1,'complete':true}").replace('\'', '"'));
    }

    @Test
    void numbersOfScheduledBatchesCountAsAccepted() {
        send(ApiClient.textWith("'send_at':'2026-04-01'", ANN, BOB));
        send(ApiClient.textWith("'send_at':'2026-04-01'", ANN));

        assertThat(simulator.duplicates().acceptedMoreThanOnce()).isEqualTo(1);
        assertThat(simulator.duplicates().dispatchedMoreThanOnce()).isZero();
    }

    @Test
    void theClockIsReadAndMoved() {
        sendText("hello", ANN, BOB);

        assertThat(control("GET", "/clock", null).text()).isEqualTo("{\"now\":\"2026-03-01T12:00:00.123Z\"}");
        assertThat(control("POST", "/clock", "{'advance':'PT1S'}").text()).isEqualTo("{\"now\":\"2026-03-01T12:00:01.123Z\"}");
        assertThat(simulator.counters().delivered()).isEqualTo(2);
    }

    @Test
    void failuresAreOrdered() {
        assertThat(control("POST", "/failures", "{'count':1,'status':503,'headers':{'X-Why':'test'}}").status()).isEqualTo(204);

        Reply reply = api.get("/batches");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("x-why")).isEqualTo("test");
        assertThat(api.get("/batches").status()).isEqualTo(200);
    }

    @Test
    void refusalsAreOrdered() {
        control("POST", "/failures", "{'status':403,'code':'blocked_account','text':'blocked'}");

        assertThat(api.get("/batches").code()).isEqualTo("blocked_account");
    }

    @Test
    void outcomesAreSetAndCleared() {
        control("POST", "/outcomes", "{'number':'+46700000001','status':'Failed','code':150,'delay':'PT2S'}");
        control("POST", "/outcomes", "{'suffix':'2','status':'Rejected','code':402}");
        control("POST", "/outcomes", "{'prefix':'467','status':'Aborted','code':412}");
        control("POST", "/outcomes", "{'status':'Unknown','code':0}");
        String id = sendText("hello", ANN, BOB, CAT, "12015550123");
        advanceMillis(3000);

        assertThat(statuses(id)).isEqualTo("0/Unknown: 1, 150/Failed: 1, 402/Rejected: 1, 412/Aborted: 1");
        assertThat(control("DELETE", "/outcomes", null).status()).isEqualTo(204);
        assertThat(statuses(sendText("hello", ANN))).isEqualTo("400/Queued: 1");
        advanceMillis(1000);
        assertThat(simulator.counters().delivered()).isEqualTo(1);
    }

    @Test
    void messagesAreShownByNumber() {
        String id = send(ApiClient.textWith("'client_reference':'ref'", ANN, BOB)).id();

        assertThat(control("GET", "/messages?to=" + ANN, null).text()).isEqualTo(
                ("[{'id':1,'number':'46700000001','from':'Acme','text':'hello','parts':1,'encoding':'GSM_7BIT','status':'Delivered',"
                 + "'code':0,'at':'2026-03-01T12:00:00.123Z','batch_id':'" + id + "','client_reference':'ref'}]")
                        .replace('\'', '"'));
        assertThat(control("GET", "/messages", null).json()).hasSize(2);
    }

    @Test
    void aResetForgets() {
        sendText("hello", ANN);

        assertThat(control("POST", "/reset", "{}").status()).isEqualTo(204);
        assertThat(simulator.counters().recipientsAccepted()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/clock    | {'advance':'soon'}          | advance: not an ISO-8601 duration such as PT72H",
            "/clock    | {}                          | advance: not an ISO-8601 duration such as PT72H",
            "/clock    | {'advance':'PT-1S'}         | advance: PT-1S is negative; a simulator's clock moves forward only",
            "/clock    | {'advance':'PT2562047788015215H'} | advance: PT2562047788015215H leads beyond the year 9998",
            "/failures | {'count':1,'status':200}    | httpStatus: 200 is outside 400..599",
            "/outcomes | {'status':'Lost'}           | status: not a delivery status such as Failed",
            "/outcomes | {'status':'Failed','delay':'x'} | delay: not an ISO-8601 duration such as PT2S",
            "/outcomes | {'status':'Failed','code':-1} | code: -1 is outside 0..9999" })
    void aWrongRequestIsRefusedWithTheReason(String path, String body, String text) {
        Reply reply = control("POST", path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("text").asText()).isEqualTo(text);
    }

    @Test
    void theSimulatorsOwnPageIsLetIn() {
        Reply reply = api.send(api.request("POST", "/_simulator/reset", "{}", "application/json")
                .header("Origin", simulator.baseUrl()));

        assertThat(reply.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
            "127.0.0.1:1,http://127.0.0.1:2", "127.0.0.1,null", "127.0.0.1,%" })
    void aPageWithAnotherOriginIsKeptOut(String host, String origin) throws Exception {
        assertThat(raw(host, origin)).startsWith("HTTP/1.1 403");
    }

    @Test
    void aPageFromElsewhereIsKeptOut() {
        Reply reply = api.send(api.request("POST", "/_simulator/reset", "{}", "application/json")
                .header("Origin", "https://example.com"));

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void controlRequestsAreNotNotedAndDoNotUseUpFailures() {
        simulator.failNext(1, 500, java.util.Map.of());

        assertThat(control("GET", "/counters", null).status()).isEqualTo(200);
        assertThat(simulator.requests()).isEmpty();
        assertThat(api.get("/batches").status()).isEqualTo(500);
    }

    @Test
    void anUnknownControlRequestIs404() {
        assertThat(control("GET", "/nothing", null).status()).isEqualTo(404);
    }

    /** Java's client does not let a test choose the host. */
    private String raw(String host, String origin) throws Exception {
        URI simulatorAddress = URI.create(simulator.baseUrl());
        try (Socket socket = new Socket(simulatorAddress.getHost(), simulatorAddress.getPort())) {
            socket.getOutputStream().write(("GET /_simulator/counters HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private Reply control(String method, String path, String body) {
        return anybody.root(method, "/_simulator" + path, body);
    }
}
