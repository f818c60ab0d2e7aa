/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.github.camelsinch.sms.report.BatchSummary;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.outcome.Outcome;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;

import static org.awaitility.Awaitility.await;

/** A simulator whose time is moved by hand, and routes that follow batches by that time. */
abstract class SentBatchesTestSupport extends SinchSmsTestSupport {

    static final String BATCHES = "sinch-sms:deliveryReports?track=batches&exchangePattern=InOnly&initialDelay=0&delay=20";

    final SimulatorClock time = SimulatorClock.stoppedAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    @Override
    SinchSmsSimulator startSimulator() {
        SinchSmsSimulator simulator = SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0)
                .clock(time).start();
        simulator.outcomes().otherwise(Outcome.delivered().after(Duration.ofSeconds(10)));
        return simulator;
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        inThisTime(context);
        return context;
    }

    void inThisTime(CamelContext other) {
        other.getComponent("sinch-sms", SinchSmsComponent.class).setClock(time.withZone(ZoneOffset.UTC));
    }

    /** Sends "Hi" to Ann and Bo; gives the id of the batch. */
    String send(String... options) {
        return template.request("sinch-sms:send?from=Acme&to=" + ANN + "," + BO + "&text=Hi" + String.join("", options),
                exchange -> {
                    // everything is in the options
                }).getMessage().getHeader(SinchSmsConstants.BATCH_ID, String.class);
    }

    /** A route of id {@code following} from the batches to {@code mock:batches}. */
    MockEndpoint follow(String... options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(BATCHES + String.join("", options)).routeId("following").to("mock:batches");
            }
        });
        return getMockEndpoint("mock:batches");
    }

    static List<BatchSummary> summaries(MockEndpoint end) {
        return end.getReceivedExchanges().stream().map(exchange -> exchange.getMessage().getBody(BatchSummary.class)).toList();
    }

    static BatchSummary theOnly(MockEndpoint end) {
        await().until(() -> end.getReceivedCounter() > 0);
        return summaries(end).get(0);
    }

    /** How often the report of a batch was asked for. */
    long looks(String batchId) {
        return sinch.requests().stream().filter(request -> request.path().endsWith(batchId + "/delivery_report")).count();
    }

    long open() {
        SinchSmsComponent component = context.getComponent("sinch-sms", SinchSmsComponent.class);
        return component.sends().ledger(new SafetyConfiguration()).batches().orElseThrow().open(sinch.baseUrl() + "/" + PLAN);
    }
}
