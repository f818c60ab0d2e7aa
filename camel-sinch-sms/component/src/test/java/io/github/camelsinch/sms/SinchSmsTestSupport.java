/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.http.RecordedRequest;
import io.github.camelsinch.sms.simulator.plan.SimulatedBatch;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Camel context whose {@code sinch-sms} component talks to a simulator of its own over a real socket.
 */
abstract class SinchSmsTestSupport extends CamelTestSupport {

    static final String PLAN = "plan-1";
    static final String TOKEN = "token-of-plan-1";
    static final String ANN = "46701740605";
    static final String BO = "46701740606";

    /** Methods whose repetition would do something twice. */
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");

    SinchSmsSimulator sinch;
    private int routes;

    /** For tests that want another simulator. */
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).start();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        sinch = startSimulator();
        CamelContext context = super.createCamelContext();
        SinchSmsComponent component = new SinchSmsComponent();
        connect(component.getConfiguration());
        context.addComponent("sinch-sms", component);
        return context;
    }

    void connect(ConnectionConfiguration connection) {
        connection.setBaseUrl(sinch.baseUrl());
        connection.setServicePlanId(PLAN);
        connection.setToken(TOKEN);
    }

    @AfterEach
    void stopSimulator() {
        sinch.close();
    }

    /** Sends a message through a route of its own: {@code from("direct:…").to(uri)}. */
    Exchange through(String uri, Object body) throws Exception {
        return through(uri, body, Map.of());
    }

    /** Sends a message through a route of its own: {@code from("direct:…").to(uri)}. */
    Exchange through(String uri, Object body, Map<String, Object> headers) throws Exception {
        return template.send(routeTo(uri), exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** A route {@code from("direct:…").to(uri)}; gives where it starts. */
    String routeTo(String... uris) throws Exception {
        String start = "direct:route-" + ++routes;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(start).to(uris);
            }
        });
        return start;
    }

    /** The body of an exchange that must not have failed. */
    static <T> T body(Exchange exchange, Class<T> type) {
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(type);
        return type.cast(exchange.getMessage().getBody());
    }

    /** The failure of an exchange that must have failed, and in this way. */
    static <T extends Throwable> T failure(Exchange exchange, Class<T> type) {
        assertThat(exchange.getException()).isExactlyInstanceOf(type);
        return type.cast(exchange.getException());
    }

    /** Sends "Hi" to Ann and Bo at once; gives the id of the batch. */
    String sent(Map<String, Object> headers) throws Exception {
        return through("sinch-sms:send?from=Acme&to=" + ANN + "," + BO, "Hi", headers).getMessage()
                .getHeader(SinchSmsConstants.BATCH_ID, String.class);
    }

    /** Sends "Hi" to Ann and Bo in an hour; gives the id of the batch, which can be changed until then. */
    String scheduled() throws Exception {
        return sent(Map.of(SinchSmsConstants.SEND_AT, inAnHour(), SinchSmsConstants.CLIENT_REFERENCE, "first"));
    }

    static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The simulator's view of a batch. */
    SimulatedBatch batch(String id) {
        return sinch.batches().stream().filter(batch -> batch.id().equals(id)).findFirst().orElseThrow();
    }

    /** Requests that would send or change something. */
    List<RecordedRequest> changes() {
        return sinch.requests().stream().filter(request -> CHANGING.contains(request.method())).toList();
    }
}
