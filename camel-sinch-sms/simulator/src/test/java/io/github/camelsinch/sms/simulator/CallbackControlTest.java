/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Callbacks and report scripts of a simulator in another JVM. */
class CallbackControlTest extends CallbackTestCase {

    @Test
    void callbacksAreListedNewestFirstWithPayloadAndAttempts() {
        start();
        receiver.answers(503);
        String id = sendWanting("per_recipient_final", ANN, BOB);

        JsonNode list = control("GET", "/callbacks", null).json();

        assertThat(list.get("count").asInt()).isEqualTo(2);
        assertThat(list.at("/callbacks/0/state").asText()).isEqualTo("delivered");
        JsonNode first = list.at("/callbacks/1");
        assertThat(first.get("payload").asText()).isEqualTo(receiver.deliveries().get(0).body());
        ((ObjectNode) first).remove("payload");
        assertThat(first.toString()).isEqualTo(
                ("{'id':1,'type':'recipient_delivery_report_sms','batch_id':'" + id + "','url':'" + receiver.url()
                 + "','due':'2026-03-01T12:00:00.123Z','state':'waiting','next_at':'2026-03-01T12:00:05.123Z','attempts':["
                 + "{'at':'2026-03-01T12:00:00.123Z','status':503,'failure':null,'replay':false}]}").replace('\'', '"'));
    }

    @Test
    void theNewestAreListedUpToALimit() {
        start();
        sendWanting("per_recipient_final", ANN, BOB, CAT);

        JsonNode list = control("GET", "/callbacks?limit=2", null).json();

        assertThat(list.get("count").asInt()).isEqualTo(3);
        assertThat(list.get("callbacks")).extracting(one -> one.get("id").asInt()).containsExactly(3, 2);
        assertThat(control("GET", "/callbacks?limit=0", null).status()).isEqualTo(400);
        assertThat(control("GET", "/callbacks?limit=x", null).status()).isEqualTo(400);
    }

    @Test
    void aMoveOfTheClockOverHttpReturnsWhenRetriesHaveBeenTried() {
        start();
        receiver.answers(503);
        sendWanting("summary", ANN);

        control("POST", "/clock", "{'advance':'PT5S'}");

        assertThat(receiver.deliveries()).hasSize(2);
    }

    @Test
    void aCallbackIsReplayedOverHttp() {
        start();
        sendWanting("summary", ANN);

        Reply reply = control("POST", "/callbacks/1/replay", "{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/attempts/1/replay").asBoolean()).isTrue();
        assertThat(receiver.deliveries()).hasSize(2);
        assertThat(control("GET", "/callbacks/1", null).json()).isEqualTo(reply.json());
    }

    @Test
    void whatCannotBeReplayedIsRefused() {
        start();
        send(ApiClient.textWith(wanting("summary", "http://sms.invalid/"), ANN));

        assertThat(control("POST", "/callbacks/1/replay", "{}").status()).isEqualTo(400);
        assertThat(control("POST", "/callbacks/2/replay", "{}").status()).isEqualTo(404);
        assertThat(control("GET", "/callbacks/x", null).status()).isEqualTo(404);
    }

    @Test
    void aScriptIsSetShownAndClearedOverHttp() {
        start();
        String rule = "{'prefix':'4670','probability':0.5,'seed':7,'lost':false,'late':'PT2H','without_callback':true,"
                      + "'callback_delay':'PT1S','dispatched_delay':'PT3S','copies':2,'poison':'wrong_types',"
                      + "'then':{'status':'Failed','code':150,'delay':'PT1H'}}";

        assertThat(control("POST", "/report_scripts", rule).status()).isEqualTo(204);

        assertThat(control("GET", "/report_scripts", null).text()).isEqualTo("[" + rule.replace('\'', '"') + "]");
        assertThat(control("DELETE", "/report_scripts", null).status()).isEqualTo(204);
        assertThat(control("GET", "/report_scripts", null).text()).isEqualTo("[]");
    }

    @Test
    void aScriptOverHttpApplies() {
        start();
        control("POST", "/report_scripts", "{'number':'" + ANN + "','copies':1}");

        sendWanting("per_recipient_final", ANN);

        assertThat(receiver.deliveries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'delay':'PT2H'} | delay: unknown",
            "{'late':'2h'} | late: not an ISO-8601 duration",
            "{'lost':'yes'} | lost: neither true nor false",
            "{'number':'1234567','prefix':'12'} | prefix: only one of",
            "{'copies':-1} | copies: not a whole number",
            "{'then':'Delivered'} | then: not an object",
            "{'then':{'status':'Gone'}} | then.status: not a delivery status",
            "{'poison':'arsenic'} | poison: one of none, not_an_object" })
    void aWrongScriptIsRefused(String rule, String reason) {
        start();

        Reply reply = control("POST", "/report_scripts", rule);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("text").asText()).startsWith(reason);
    }

    private Reply control(String method, String path, String body) {
        return api.root(method, "/_simulator" + path, body);
    }
}
