/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.springboot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import io.github.camelsinch.sms.SinchSmsConstants;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An application as users write it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "camel.component.sinch-sms.simulator.enabled=true", "camel.health.producers-enabled=true",
        "camel.health.exposure-level=full", "management.endpoint.health.show-details=always" })
class ApplicationTest {

    private static final String ANN = "+46701740605";

    @SpringBootApplication
    static class Application {

        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to("sinch-sms:send?from=Acme");
                }
            };
        }
    }

    @Autowired
    private ProducerTemplate template;
    @Autowired
    private SinchSmsSimulator simulator;
    @LocalServerPort
    private int port;

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @Test
    void aRouteSendsToTheSimulator() {
        send();

        assertThat(simulator.messages(ANN)).extracting(SimulatedMessage::text).containsExactly("Hello");
    }

    @Test
    void theHealthPageIsUpAfterASend() throws Exception {
        send();

        HttpResponse<String> health = health();
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("camelHealth").contains("in.flight.limit");
    }

    @Test
    void theHealthPageIsDownWhileSinchDoesNotLetItIn() throws Exception {
        simulator.failNext(1, 401, Map.of());
        assertThatThrownBy(this::send).isInstanceOf(CamelExecutionException.class);

        HttpResponse<String> health = health();
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("401").doesNotContain(simulator.token()).doesNotContain(ANN);

        send();

        assertThat(health().statusCode()).isEqualTo(200);
    }

    private void send() {
        template.sendBodyAndHeader("direct:send", "Hello", SinchSmsConstants.TO, ANN);
    }

    /** By a client that asks once: others ask again upon a 503. */
    private HttpResponse<String> health() throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build(),
                BodyHandlers.ofString());
    }
}
