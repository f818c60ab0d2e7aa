/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Several plans on one port. */
class PlansTest extends SimulatorTestCase {

    private SinchSmsSimulator codes;
    private ApiClient codesApi;

    private void startTwo() {
        start(builder().messagesPerSecond(1).morePlans(new ServicePlan("codes", "codes-token", 0, null)));
        codes = simulator.plan("codes");
        codesApi = ApiClient.of(codes);
    }

    @Test
    void eachHasItsOwnQueueAndCounts() {
        startTwo();

        sendText("hello", ANN, BOB);
        codesApi.post("/batches", ApiClient.text("1234", CAT));

        assertThat(simulator.counters().queued()).isEqualTo(1);
        assertThat(codes.counters().queued()).isZero();
        assertThat(codes.messages()).extracting("text").containsExactly("1234");
        assertThat(codes.requests()).hasSize(1);
        assertThat(simulator.plans()).containsExactly(simulator, codes);
        assertThat(codes.baseUrl()).isEqualTo(simulator.baseUrl());
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.DOCUMENTED, source = Source.OVERVIEW,
            rule = "Each plan has a token of its own")
    @Test
    void aTokenIsGoodForItsOwnPlanOnly() {
        startTwo();

        assertThat(api.withPlan("codes").get("/batches").status()).isEqualTo(401);
        assertThat(api.withToken("codes-token").get("/batches").status()).isEqualTo(401);
        assertThat(codesApi.get("/batches").status()).isEqualTo(200);
    }

    @Test
    void aBatchOfOnePlanIsUnknownToTheOther() {
        startTwo();
        String id = sendText("hello", ANN);

        assertThat(codesApi.get("/batches/" + id).status()).isEqualTo(404);
    }

    @Test
    void aFaultOfOnePlanLeavesTheOtherAlone() {
        startTwo();
        codes.failNext(1, 503, Map.of());

        assertThat(api.get("/batches").status()).isEqualTo(200);
        assertThat(codesApi.get("/batches").status()).isEqualTo(503);
    }

    @Test
    void theyShareTheClockAndTheControlRequestsNameThem() {
        startTwo();
        sendText("hello", ANN, BOB);
        api.root("POST", "/_simulator/clock?plan=codes", "{'advance':'PT2S'}");

        assertThat(simulator.counters().delivered()).isEqualTo(2);
        assertThat(api.root("GET", "/_simulator/about?plan=codes", null).json().get("service_plan_id").asText())
                .isEqualTo("codes");
        assertThat(api.root("GET", "/_simulator/about", null).json().get("service_plan_id").asText()).isEqualTo("demo-plan");
    }

    @Test
    void aResetIsThatOfOnePlan() {
        startTwo();
        sendText("hello", ANN);
        codesApi.post("/batches", ApiClient.text("1234", CAT));

        api.root("POST", "/_simulator/reset?plan=codes", "{}");

        assertThat(codes.counters().recipientsAccepted()).isZero();
        assertThat(simulator.counters().recipientsAccepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "/counters", "/events" })
    void aControlRequestForAPlanThatIsNotThereIsRefused(String path) {
        startTwo();

        ApiClient.Reply reply = api.root("GET", "/_simulator" + path + "?plan=none", null);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("text").asText()).startsWith("plan: this simulator has no such plan");
    }

    @Test
    void twoOfOneIdAndUnknownOnesAreRefused() {
        startTwo();

        assertThatThrownBy(() -> simulator.plan("none")).hasMessage("servicePlanId: 'none' is not served here");
        assertThatThrownBy(() -> builder().morePlans(ServicePlan.DEFAULT).start())
                .hasMessage("servicePlanId: 'demo-plan' is there twice, among the plans and the project");
    }

    @Test
    void aPlanDoesNotShowItsToken() {
        assertThat(new ServicePlan("a", "secret", 1, "eu")).hasToString("ServicePlan[a, 1.0/s, eu]");
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.INFERRED, source = Source.OVERVIEW,
            rule = "A plan is known in its own region only: under another region's host name 401")
    @ParameterizedTest
    @CsvSource({
            "eu.localhost, 200", "zt.eu.localhost, 200", "us.localhost, 401", "zt.us.localhost, 401", "localhost, 200",
            "127.0.0.1, 200" })
    void aPlanIsKnownInItsOwnRegionOnly(String host, int status) throws Exception {
        start(builder().region("eu"));

        assertThat(statusUnder(host)).isEqualTo(status);
    }

    @Test
    void withAccessTokensOnlyThePlansOwnTokenIsRefused() {
        start(builder().accessTokensOnly(true));

        assertThat(api.get("/batches").status()).isEqualTo(401);
        ApiClient.Reply token = api.send(
                HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/oauth2/token"))
                        .header("Authorization", "Basic ZGVtby1rZXk6ZGVtby1zZWNyZXQ=")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(api.withToken(token.json().get("access_token").asText()).withPlan("demo-project").get("/batches")
                .status()).isEqualTo(200);
    }

    private int statusUnder(String host) throws IOException {
        URI address = URI.create(simulator.baseUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(
                    ("GET /xms/v1/demo-plan/batches HTTP/1.1\r\nHost: " + host
                     + "\r\nAuthorization: Bearer demo-token\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return Integer
                    .parseInt(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split(" ")[1]);
        }
    }
}
