/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the dev console sinch-sms shows, found as camel-console finds it. */
class ConsoleTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN + "," + BO;

    @Test
    void itShowsThePlanWithItsRateCountsAndLastFailures() throws Exception {
        through(SEND + "&messagesPerSecond=50", "Hello");
        sinch.failNext(1, 400, Map.of());
        through(SEND, "Hello");

        assertThat(shown("/plans/0/plan")).isEqualTo(PLAN);
        assertThat(shown("/plans/0/server")).isEqualTo(sinch.baseUrl());
        assertThat(shown("/plans/0/rate/perSecond")).isEqualTo("50.0");
        assertThat(shown("/plans/0/rate/unit")).isEqualTo("recipient");
        assertThat(shown("/plans/0/rate/mode")).isEqualTo("LOCAL");
        assertThat(shown("/plans/0/totals/accepted")).isEqualTo("1");
        assertThat(shown("/plans/0/totals/rejected")).isEqualTo("1");
        assertThat(shown("/plans/0/totals/recipients")).isEqualTo("2");
        assertThat(shown("/plans/0/totals/requests")).isEqualTo("2");
        assertThat(shown("/plans/0/inFlight/0/limit")).isEqualTo("16");
        assertThat(shown("/plans/0/failures/0/operation")).isEqualTo("send");
        assertThat(shown("/plans/0/failures/0/outcome")).isEqualTo("rejected");
        assertThat(shown("/plans/0/failures/0/status")).isEqualTo("400");
        assertThat(text()).contains("Plan " + PLAN + " at " + sinch.baseUrl(), "50.0 recipients/s, local", "1 accepted",
                "1 rejected", "HTTP 400");
    }

    @Test
    void itShowsWhoWaits() throws Exception {
        HeldPacer pacer = new HeldPacer();
        context.getRegistry().bind("pacer", pacer);
        template.asyncSend(SEND + "&pacer=#pacer&priority=high", exchange -> exchange.getMessage().setBody("Hello"));

        await().untilAsserted(() -> {
            assertThat(shown("/plans/0/lanes/high/waiting")).isEqualTo("1");
            assertThat(shown("/plans/0/lanes/high/weight")).isEqualTo("2");
            assertThat(shown("/plans/0/lanes/normal/waiting")).isEqualTo("0");
        });
    }

    @Test
    void itShowsHowFarConsumersAreUntilTheyStop() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("sinch-sms:deliveryReports?initialDelay=0&windowMargin=0&delay=20").routeId("polling").to("mock:reports");
                from("sinch-sms:deliveryReports?track=batches&delay=20").routeId("following").to("mock:batches");
            }
        });

        await().untilAsserted(() -> {
            assertThat(shown("/consumers/0/route")).isEqualTo("following");
            assertThat(shown("/consumers/0/lastLook")).startsWith("20");
            assertThat(shown("/consumers/1/route")).isEqualTo("polling");
            assertThat(shown("/consumers/1/position")).startsWith("20");
        });
        assertThat(text()).contains("Consumer route=polling, consumes=reports, position=");

        context.getRouteController().stopRoute("polling");

        assertThat(shown("/consumers/0/route")).isEqualTo("following");
        assertThat(json().at("/consumers")).hasSize(1);
    }

    @Test
    void itShowsWhatTheLedgerHoldsInDoubt() throws Exception {
        sinch.failNext(1, 500, Map.of());
        through(SEND + "&onUnknown=fail", "Hello");

        assertThat(shown("/ledgers/0/ledger")).isEqualTo("MemorySendLedger");
        assertThat(shown("/ledgers/0/durable")).isEqualTo("false");
        assertThat(shown("/ledgers/0/inDoubt")).isEqualTo("1");
        assertThat(shown("/plans/0/totals/inDoubt")).isEqualTo("1");
        assertThat(text()).contains("Ledger ledger=MemorySendLedger, durable=false, inDoubt=1");
    }

    @Test
    void itIsEmptyBeforeAnythingStarted() throws Exception {
        assertThat(json().at("/plans")).isEmpty();
        assertThat(text()).contains("No endpoint");
    }

    @Test
    void itShowsNoNumberTextAndToken() throws Exception {
        through(SEND, "Secret word");
        through("sinch-sms:send?from=Acme&to=" + ANN + ",not-a-number-" + BO, "Secret word");

        assertThat(json() + text()).doesNotContain(ANN, BO, TOKEN, "Secret word");
    }

    @Test
    void itPostsNothing() throws Exception {
        context.getEndpoint(SEND).createProducer().start();

        json();
        text();

        assertThat(sinch.requests()).isEmpty();
    }

    private String shown(String pointer) throws Exception {
        return json().at(pointer).asText();
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(((JsonObject) console().call(DevConsole.MediaType.JSON)).toJson());
    }

    private String text() {
        return (String) console().call(DevConsole.MediaType.TEXT);
    }

    private DevConsole console() {
        return context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class).resolveById("sinch-sms");
    }
}
