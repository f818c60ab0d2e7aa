/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ExtendWith(OutputCaptureExtension.class)
class SmsApplicationTest {

    private static final String ANN = "+46701740605";

    @Autowired
    private SinchSmsSimulator simulator;
    @LocalServerPort
    private int port;

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @Test
    void whatIsPostedIsSentAndItsReportIsLogged(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = post(ANN);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(simulator.messages(ANN)).extracting(SimulatedMessage::text).containsExactly("Your parcel is here");
        String batch = simulator.batches().get(0).id();
        assertThat(answer.body()).isEqualTo(batch);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(answer.headers().firstValue("User-Agent")).isEmpty();
        await().until(() -> output.getOut().contains(batch + ": Delivered"));
        assertThat(output.getOut()).doesNotContain(ANN.substring(1)).doesNotContain("Your parcel is here");
    }

    @Test
    void anOrderThatIsPostedAgainIsNotTextedAgain() throws Exception {
        HttpResponse<String> first = post("A-1001", ANN, "Your parcel is here");
        HttpResponse<String> again = post("A-1001", ANN, "Your parcel is here");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post("A-1002", ANN, "Your parcel is here").statusCode()).isEqualTo(202);
        assertThat(simulator.messages(ANN)).hasSize(2);
    }

    @Test
    void anotherTextUnderTheSameOrderIsTheCallersFault() throws Exception {
        post("A-1003", ANN, "Your parcel is here");

        HttpResponse<String> answer = post("A-1003", ANN, "Your parcel is lost");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("sendKey").doesNotContain("parcel");
        assertThat(simulator.messages(ANN)).hasSize(1);
    }

    @Test
    void aBadNumberIsTheCallersFault() throws Exception {
        HttpResponse<String> answer = post("nobody");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("recipient of row 1").doesNotContain("nobody");
        assertThat(simulator.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{\"to\": \"+4670", "[]", "{\"order\": \"A-1\", \"to\": \"+46701740605\", \"text\": \"x\", \"from\": \"Me\"}",
            "{\"to\": \"+46701740605\", \"text\": \"x\"}", "{\"order\": \" \", \"to\": \"+46701740605\", \"text\": \"x\"}" })
    void aBodyThatIsNoRequestIsTheCallersFault(String body, CapturedOutput output) throws Exception {
        HttpResponse<String> answer = postBody(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("fields order, to and text");
        assertThat(output.getOut()).doesNotContain("Stacktrace").doesNotContain("JsonProcessingException");
        assertThat(simulator.messages()).isEmpty();
    }

    @Test
    void aLoadBalancerCanAskWhetherItIsReady() throws Exception {
        assertThat(call(HttpRequest.newBuilder(uri("/actuator/health/readiness"))).body()).contains("UP");
    }

    @Test
    void whenSinchDoesNotLetItInTheHealthPageSaysSo() throws Exception {
        // the first poll comes a second after the start
        await().until(() -> health().statusCode() == 200);
        assertThat(health().body()).contains("producer:sinch-sms-send").contains("consumer:reports");
        simulator.faults().next(1).sends().status(401);

        assertThat(post(ANN).statusCode()).isEqualTo(502);
        HttpResponse<String> down = health();
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("camelHealth").contains("401");

        assertThat(post(ANN).statusCode()).isEqualTo(202);
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void theReadmeShowsTheRoutesThatRun() throws IOException {
        String routes = Files.readString(
                Path.of("src/main/java/io/github/camelsinch/sms/samples/springboot/SmsRoutes.java"));
        String body = routes.substring(routes.indexOf("        from("), routes.lastIndexOf("    }\n"));

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + body.stripTrailing().stripIndent() + "\n```");
    }

    private HttpResponse<String> post(String to) throws Exception {
        return post(UUID.randomUUID().toString(), to, "Your parcel is here");
    }

    private HttpResponse<String> post(String order, String to, String text) throws Exception {
        return postBody("{\"order\": \"" + order + "\", \"to\": \"" + to + "\", \"text\": \"" + text + "\"}");
    }

    private HttpResponse<String> postBody(String json) throws Exception {
        return call(HttpRequest.newBuilder(uri("/sms")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> health() throws Exception {
        return call(HttpRequest.newBuilder(uri("/actuator/health")));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
