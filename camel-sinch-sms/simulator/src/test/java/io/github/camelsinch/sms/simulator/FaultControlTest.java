/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.RawClient.End;
import io.github.camelsinch.sms.simulator.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults over HTTP. */
class FaultControlTest extends SimulatorTestCase {

    @BeforeEach
    void startSimulator() {
        start(builder().socketFaults(true));
    }

    @Test
    void aRuleIsMadeListedAndCounted() throws IOException {
        Reply made = control("POST", "/faults", "{'next':3,'operations':['send'],'faults':[{'ending':'reset'}]}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text()).isEqualTo(
                ("{'id':1,'hits':0,'remaining':3,'next':3,'probability':1.0,'seed':0,'operations':['send'],'faults':["
                 + "{'stage':'after_accepting','commit_delay':'PT0S','list_lag':'PT0S','ending':'reset'}]}")
                        .replace('\'', '"'));
        try (RawClient client = new RawClient(simulator)) {
            client.send("POST", "/batches", ApiClient.text("hello", ANN));
            assertThat(client.readToEnd().end()).isEqualTo(End.RST);
        }
        JsonNode rules = control("GET", "/faults", null).json();
        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).get("hits").asInt()).isEqualTo(1);
        assertThat(rules.get(0).get("remaining").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsListedCanBeOrderedAgain() {
        simulator.faults().withProbability(0.5, 7).sends().number(ANN).suffix("9").anyOf(
                Fault.acceptThenReset().committedAfter(Duration.ofSeconds(2)),
                Fault.acceptThenAnswer().gzipped().padded(10).dripping(3).header("X-A", "b"),
                Fault.status(429).header("Retry-After", "1"), Fault.captivePortal());
        ObjectNode rule = (ObjectNode) control("GET", "/faults", null).json().get(0);
        rule.remove("id");
        rule.remove("hits");

        ObjectNode again = (ObjectNode) control("POST", "/faults", rule.toString()).json();

        again.remove("id");
        again.remove("hits");
        assertThat(again).isEqualTo(rule);
        assertThat(simulator.faults().rules().get(1).faults()).isEqualTo(simulator.faults().rules().get(0).faults());
    }

    @Test
    void aNumberMayStandAlone() {
        control("POST", "/faults", "{'number':'+46 700000001','faults':[{'stage':'before_accepting','status':503}]}");

        assertThat(send(ApiClient.text("hello", BOB)).status()).isEqualTo(201);
        assertThat(send(ApiClient.text("hello", ANN)).status()).isEqualTo(503);
    }

    @Test
    void oneRuleIsRemovedOrAllAre() {
        simulator.faults().every().status(503);
        simulator.faults().every().status(502);
        simulator.faults().every().status(500);

        assertThat(control("DELETE", "/faults/1", null).status()).isEqualTo(204);
        assertThat(control("DELETE", "/faults/1", null).status()).isEqualTo(404);
        assertThat(control("DELETE", "/faults/x", null).status()).isEqualTo(404);
        assertThat(api.get("/batches").status()).isEqualTo(502);
        assertThat(control("DELETE", "/faults", null).status()).isEqualTo(204);
        assertThat(api.get("/batches").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'faults':[{'ending':'rst'}]}                  | ending: one of answer, reset, close, half_close, hang",
            "{'faults':[{'endng':'reset'}]}                 | endng: unknown; known are body, bytes_per_second",
            "{'operation':'send','faults':[]}               | operation: unknown; known are faults, next",
            "{'operations':['sendd'],'faults':[]}           | operation: there is none of that name; one is send",
            "{'faults':[]}                                  | faults: there is none",
            "{'faults':['reset']}                           | faults: not an array of objects",
            "{'next':0,'faults':[{'ending':'reset'}]}       | next: 0 is not above zero",
            "{'next':'2','faults':[{'ending':'reset'}]}     | next: not a whole number",
            "{'probability':'x','faults':[{'ending':'reset'}]}   | probability: not a number",
            "{'probability':2,'faults':[{'ending':'reset'}]}     | probability: 2.0 is outside 0..1",
            "{'faults':[{'commit_delay':'2s'}]}             | commit_delay: not an ISO-8601 duration such as PT2S",
            "{'faults':[{'commit_delay':'P366D'}]}          | commitDelay, listLag: must be 0 to 365 days",
            "{'faults':[{'list_lag':'P366D'}]}              | commitDelay, listLag: must be 0 to 365 days",
            "{'faults':[{'date_skew':'-P366D'}]}            | dateSkew: must be at most 365 days either way",
            "{'faults':[{'date_skew':'PT2562047788015215H'}]} | dateSkew: must be at most 365 days either way",
            "{'faults':[{'stage':'before_accepting'}]}      | status: needed",
            "{'number':'x','faults':[{'ending':'reset'}]}   | number: '***' is not a phone number" })
    void whatCannotBeIsRefusedAndNamed(String body, String message) {
        Reply reply = control("POST", "/faults", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("text").asText()).startsWith(message);
        assertThat(simulator.faults().rules()).isEmpty();
    }

    @Test
    void aSimulatorWithoutTheGateSaysSo() {
        start();

        Reply reply = control("POST", "/faults", "{'faults':[{'ending':'reset'}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("text").asText()).contains("socketFaults(true)");
    }

    private Reply control(String method, String path, String body) {
        return api.withToken(null).root(method, "/_simulator" + path, body);
    }
}
