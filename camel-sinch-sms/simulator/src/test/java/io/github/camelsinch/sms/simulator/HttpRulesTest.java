/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpRulesTest extends SimulatorTestCase {

    private static final String BATCHES = "/xms/v1/demo-plan/batches";

    @BeforeEach
    void startSimulator() {
        start();
    }

    @Test
    void aWrongTokenIs401WithoutBodyAndNotSaidToBeExpired() {
        Reply reply = api.withToken("wrong").post("/batches", ApiClient.text("hello", ANN));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer").doesNotContain("expired");
        assertThat(simulator.counters().batchesAccepted()).isZero();
    }

    @Test
    void noTokenIs401() {
        assertThat(api.withToken(null).get("/batches").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "demo-token", "Basic demo-token", "Bearer", "Bearer demo-token x" })
    void aHeaderOfAnotherFormIs401(String authorization) {
        Reply reply = api.withToken(null)
                .send(api.withToken(null).request("GET", BATCHES, null, null).header("Authorization", authorization));

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void theSchemeIsCaseInsensitive() {
        assertThat(
                api.send(api.withToken(null).request("GET", BATCHES, null, null).header("Authorization", "bearer demo-token"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theTokenOfAnotherPlanIs401AlsoForUnknownPaths() {
        assertThat(api.withPlan("other-plan").get("/batches").status()).isEqualTo(401);
        assertThat(api.withPlan("other-plan").get("/nothing").status()).isEqualTo(401);
    }

    @Test
    void aPlanIdThatCannotBeOneIs400OfAnotherShape() {
        Reply reply = api.root("GET", "/xms/v1/%25%26%21/batches", null);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"timestamp\":\"2026-03-01T12:00:00Z\",\"status\":400,\"error\":\"Bad Request\","
                                           + "\"path\":\"/xms/v1/%25%26%21/batches\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nothing", "/batches/", "/batches/01JWNXQ5M0AAAAAAAAAAAAAAAA/nothing", "/" })
    void anUnknownPathIs404WithoutBody(String path) {
        Reply reply = api.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/xms/v1/demo-plan", "/xms/v2/demo-plan/batches", "/favicon.ico" })
    void aPathOutsideTheApiIs404(String path) {
        assertThat(api.root("GET", path, null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
            "PUT, /batches, 'GET, POST'", "DELETE, /delivery_reports, GET",
            "GET, /batches/01JWNXQ5M0AAAAAAAAAAAAAAAA/delivery_feedback, POST",
            "PATCH, /batches/01JWNXQ5M0AAAAAAAAAAAAAAAA, 'DELETE, GET, POST, PUT'" })
    void aWrongMethodIs405WithoutBody(String method, String path, String allowed) {
        Reply reply = api.call(method, path, null);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/jsonx" })
    void aBodyThatIsNotDeclaredAsJsonIs415WithoutBody(String contentType) {
        Reply reply = api.send(api.request("POST", BATCHES, ApiClient.text("hello", ANN), contentType));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void aBodyWithoutContentTypeIs415() {
        assertThat(api.send(api.request("POST", BATCHES, ApiClient.text("hello", ANN), null)).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json;charset=UTF-8", "Application/JSON", "application/json ; charset=utf-8" })
    void aContentTypeMayHaveACharset(String contentType) {
        assertThat(api.send(api.request("POST", BATCHES, ApiClient.text("hello", ANN), contentType)).status()).isEqualTo(201);
    }

    @Test
    void aQueryThatCannotBeDecodedIs400() throws Exception {
        assertThat(raw("GET " + BATCHES + "?from=%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyOfMoreThan16MebibytesIs413() {
        Reply reply = api.post("/batches", "x".repeat(16 * 1024 * 1024 + 1));

        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void theFrontPageIsTheInboxAndLoadsFromHereOnly() {
        Reply page = api.root("GET", "/", null);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("content-security-policy")).startsWith("default-src 'self'; ")
                .doesNotContain("unsafe", "http:", "https:", "data:");
        assertThat(page.text()).contains("<title>Sinch SMS simulator</title>")
                .doesNotContain("http://", "https://", "<script>", "<style", "demo-token");
        assertThat(api.root("POST", "/", "{}").status()).isEqualTo(405);
    }

    @Test
    void onlyThisMachineIsListenedTo() {
        assertThat(simulator.baseUrl()).matches("http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void aForgottenSimulatorDoesNotKeepTheJvmAlive() {
        api.get("/batches");

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("sinch-sms-simulator")
                        || thread.getName().equals("HTTP-Dispatcher"))
                .hasSizeGreaterThanOrEqualTo(2).allMatch(Thread::isDaemon);
    }

    /** For what no well-behaved client would send. */
    private String raw(String requestLine) throws Exception {
        int port = Integer.parseInt(simulator.baseUrl().replaceAll(".*:", ""));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nAuthorization: Bearer demo-token\r\nConnection: close"
                            + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
