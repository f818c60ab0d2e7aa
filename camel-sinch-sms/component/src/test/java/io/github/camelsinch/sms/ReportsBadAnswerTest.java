/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Answers to a poll that are too much of something: the poll fails, no more is read than may be, and nothing is lost.
 */
class ReportsBadAnswerTest extends CamelTestSupport {

    private static final String RECIPIENT = "46701740605";
    private static final String SOUND = entry("\"code\":0");
    private static final int MAX_RESPONSE = 8 << 20;

    private ListedSinch sinch;

    @AfterEach
    void stopServer() {
        sinch.close();
    }

    @Test
    void aNumberOfAMillionDigitsIsSetAside_B73() throws Exception {
        assertFailsAndGoesOn(listed(entry("\"code\":" + "7".repeat(1_000_000))));
    }

    @Test
    void aTextOfMoreThanAMegabyteIsSetAside_B74() throws Exception {
        assertFailsAndGoesOn(listed(entry("\"code\":0,\"operator\":\"" + "x".repeat(2_000_000) + "\"")));
    }

    @Test
    void anAnswerWithoutAnEndIsCutOff_B74() throws Exception {
        AtomicLong written = new AtomicLong();
        assertFailsAndGoesOn(exchange -> {
            begin(exchange, 0);
            byte[] some = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (written.get() < 1L << 30) {
                    out.write(some);
                    written.addAndGet(some.length);
                }
            }
        });

        // what lies in the sockets' buffers comes on top of what was read
        assertThat(written.get()).isBetween((long) MAX_RESPONSE, 8L * MAX_RESPONSE);
    }

    @Test
    void anEntryWithAFieldThatStandsTwiceIsSetAside_B75() throws Exception {
        assertFailsAndGoesOn(listed(entry("\"code\":0,\"recipient\":\"46701740699\"")));
    }

    @Test
    void anAnswerThatIsCompressedUnaskedFailsThePoll_B80() throws Exception {
        assertFailsAndGoesOn(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            listed(SOUND).handle(exchange);
        });
    }

    @Test
    void aHeaderOfAMegabyteFailsThePoll_B82() throws Exception {
        assertFailsAndGoesOn(exchange -> {
            exchange.getResponseHeaders().set("X-Long", "x".repeat(1 << 20));
            listed(SOUND).handle(exchange);
        });
    }

    /** The first answer is bad, the next ones are sound: what the bad one should have told comes then. */
    private void assertFailsAndGoesOn(HttpHandler bad) throws Exception {
        sinch = new ListedSinch(exchange -> {
            if (sinch.requests() == 1) {
                bad.handle(exchange);
            } else {
                listed(SOUND).handle(exchange);
            }
        });
        context.getComponent("sinch-sms", SinchSmsComponent.class).getConfiguration().setBaseUrl(sinch.baseUrl());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(SinchSmsException.class).handled(true).to("mock:failed");
                from(ReportsTestSupport.reports("&since=2h&bridgeErrorHandler=true")).to("mock:end");
            }
        });
        MockEndpoint failed = getMockEndpoint("mock:failed");
        MockEndpoint end = getMockEndpoint("mock:end");
        await().until(() -> end.getReceivedCounter() > 0);

        assertThat(end.getReceivedExchanges()).singleElement().satisfies(
                exchange -> assertThat(exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT)).isEqualTo(RECIPIENT));
        assertThat(failed.getReceivedExchanges()).singleElement().satisfies(
                exchange -> assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SinchSmsException.class))
                        .hasMessageNotContaining(RECIPIENT).hasMessageNotContaining("7777777"));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setServicePlanId("plan-1");
        component.getConfiguration().setToken("token-1");
        context.addComponent("sinch-sms", component);
        return context;
    }

    private static HttpHandler listed(String entry) {
        return exchange -> {
            byte[] body = ("{\"count\":1,\"page\":0,\"page_size\":1,\"delivery_reports\":[" + entry + "]}")
                    .getBytes(StandardCharsets.UTF_8);
            begin(exchange, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static void begin(HttpExchange exchange, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, length);
    }

    private static String entry(String fields) {
        return "{\"batch_id\":\"01FC66621XXXXX119Z8PMV1QPQ\",\"recipient\":\"" + RECIPIENT
               + "\",\"status\":\"Delivered\",\"at\":\"2026-03-01T12:00:00.000Z\"," + fields + "}";
    }
}
