/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator;

import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.github.camelsinch.sms.simulator.ApiClient.Reply;
import io.github.camelsinch.sms.simulator.parity.Parity;
import io.github.camelsinch.sms.simulator.parity.Parity.Status;
import io.github.camelsinch.sms.simulator.parity.Source;
import io.github.camelsinch.sms.simulator.parity.Topic;
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

    @Parity(
            topic = Topic.ACCESS, status = Status.DOCUMENTED, source = Source.OVERVIEW,
            rule = "A token that is not the plan's gets 401")
    @Test
    void aWrongTokenIs401WithoutBodyAndNotSaidToBeExpired() {
        Reply reply = api.withToken("wrong").post("/batches", ApiClient.text("hello", ANN));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer").doesNotContain("expired");
        assertThat(simulator.counters().batchesAccepted()).isZero();
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.DOCUMENTED, source = Source.OVERVIEW,
            rule = "Every request needs a token")
    @Test
    void noTokenIs401() {
        assertThat(api.withToken(null).get("/batches").status()).isEqualTo(401);
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.DOCUMENTED, source = Source.OVERVIEW,
            rule = "The token comes as `Authorization: Bearer`")
    @ParameterizedTest
    @ValueSource(strings = { "demo-token", "Basic demo-token", "Bearer", "Bearer demo-token x" })
    void aHeaderOfAnotherFormIs401(String authorization) {
        Reply reply = api.withToken(null)
                .send(api.withToken(null).request("GET", BATCHES, null, null).header("Authorization", authorization));

        assertThat(reply.status()).isEqualTo(401);
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.INFERRED, source = Source.RFC,
            rule = "`bearer` in any case (RFC 9110, 11.1)")
    @Test
    void theSchemeIsCaseInsensitive() {
        assertThat(
                api.send(api.withToken(null).request("GET", BATCHES, null, null).header("Authorization", "bearer demo-token"))
                        .status())
                .isEqualTo(200);
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A token is good for its own plan only; who asks is checked before what is asked")
    @Test
    void theTokenOfAnotherPlanIs401AlsoForUnknownPaths() {
        assertThat(api.withPlan("other-plan").get("/batches").status()).isEqualTo(401);
        assertThat(api.withPlan("other-plan").get("/nothing").status()).isEqualTo(401);
    }

    @Parity(
            topic = Topic.ACCESS, status = Status.INFERRED, source = Source.FORMER_SDK,
            rule = "A plan id that cannot be one gets 400 with `timestamp`, `status`, `error` and `path`")
    @Test
    void aPlanIdThatCannotBeOneIs400OfAnotherShape() {
        Reply reply = api.root("GET", "/xms/v1/%25%26%21/batches", null);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).isEqualTo("{\"timestamp\":\"2026-03-01T12:00:00Z\",\"status\":400,\"error\":\"Bad Request\","
                                           + "\"path\":\"/xms/v1/%25%26%21/batches\"}");
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "An unknown path gets 404 without body")
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

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A wrong method gets 405")
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

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A body that is not declared as JSON gets 415")
    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/jsonx" })
    void aBodyThatIsNotDeclaredAsJsonIs415WithoutBody(String contentType) {
        Reply reply = api.send(api.request("POST", BATCHES, ApiClient.text("hello", ANN), contentType));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.text()).isEmpty();
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.DOCUMENTED, source = Source.GUIDE,
            rule = "A body without `Content-Type` gets 415")
    @Test
    void aBodyWithoutContentTypeIs415() {
        assertThat(api.send(api.request("POST", BATCHES, ApiClient.text("hello", ANN), null)).status()).isEqualTo(415);
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.INFERRED, source = Source.RFC,
            rule = "`Content-Type` may have parameters (RFC 9110, 8.3)")
    @ParameterizedTest
    @ValueSource(strings = { "application/json;charset=UTF-8", "Application/JSON", "application/json ; charset=utf-8" })
    void aContentTypeMayHaveACharset(String contentType) {
        assertThat(api.send(api.request("POST", BATCHES, ApiClient.text("hello", ANN), contentType)).status()).isEqualTo(201);
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A query that cannot be decoded gets 400")
    @Test
    void aQueryThatCannotBeDecodedIs400() throws Exception {
        assertThat(raw("GET " + BATCHES + "?from=%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Parity(
            topic = Topic.REQUESTS, status = Status.UNKNOWN, source = Source.NONE,
            rule = "A body of more than 16 MiB gets 413; no limit is printed")
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
