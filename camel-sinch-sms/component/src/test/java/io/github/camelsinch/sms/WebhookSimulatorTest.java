/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.github.camelsinch.sms.simulator.callback.Callback;
import io.github.camelsinch.sms.simulator.callback.CallbackAttempt;
import io.github.camelsinch.sms.simulator.callback.CallbackSettings;
import io.github.camelsinch.sms.simulator.callback.CallbackState;
import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The callbacks of the simulator, signed and tried again as Sinch does, on its movable clock. */
class WebhookSimulatorTest extends WebhookTestSupport {

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0)
                .clock(SimulatorClock.stoppedAt(Instant.now().minusSeconds(5)))
                .callbacks(CallbackSettings.DEFAULT.secret(SECRET)).start();
    }

    @Test
    void whatIsSentComesBackSignedWithTheReferenceThatWasGiven() throws Exception {
        MockEndpoint end = receive(HMAC);

        send("per_recipient_final");
        sinch.clock().advance(Duration.ofSeconds(2));

        assertThat(end.getReceivedExchanges()).extracting(exchange -> header(exchange, SinchSmsConstants.RECIPIENT))
                .containsExactlyInAnyOrder(ANN, BO);
        assertThat(end.getReceivedExchanges()).allSatisfy(exchange -> {
            assertThat(header(exchange, SinchSmsConstants.REFERENCE)).isEqualTo("order-7");
            assertThat(header(exchange, SinchSmsConstants.FOREIGN)).isEqualTo(false);
            assertThat(header(exchange, SinchSmsConstants.STATUS)).isEqualTo("Delivered");
        });
        assertThat(sinch.callbacks().all()).extracting(Callback::state).containsOnly(CallbackState.DELIVERED);
    }

    @Test
    void aSummaryOfABatchIsOneExchange() throws Exception {
        MockEndpoint end = receive(HMAC);

        String batch = send("full");
        sinch.clock().advance(Duration.ofSeconds(2));

        assertThat(end.getReceivedExchanges()).singleElement().satisfies(
                exchange -> assertThat(header(exchange, SinchSmsConstants.BATCH_ID)).isEqualTo(batch));
    }

    @Test
    void aReportThatTheRouteFailsTwiceComesAgainAfterFiveAndTenSecondsAndIsProcessedOnce_F72() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(HMAC)).routeId("pushed").process(exchange -> {
                    if (tries.incrementAndGet() <= 2) {
                        throw new IllegalStateException("the database is down");
                    }
                }).to("mock:reports");
            }
        });

        send("full");
        sinch.clock().advance(Duration.ofSeconds(2));
        sinch.clock().advance(Duration.ofSeconds(30));

        Callback callback = sinch.callbacks().all().get(0);
        assertThat(callback.attempts()).extracting(CallbackAttempt::status).containsExactly(500, 500, 200);
        Instant first = callback.attempts().get(0).at();
        assertThat(callback.attempts()).extracting(attempt -> Duration.between(first, attempt.at()))
                .containsExactly(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(getMockEndpoint("mock:reports").getReceivedExchanges()).hasSize(1);
    }

    @Test
    void aCallbackThatSinchSendsOnceMoreIsAcknowledgedAndNotProcessedAgain() throws Exception {
        MockEndpoint end = receive(HMAC);
        send("full");
        sinch.clock().advance(Duration.ofSeconds(2));

        CallbackAttempt again = sinch.callbacks().replay(sinch.callbacks().all().get(0).id());

        assertThat(again.status()).isEqualTo(200);
        assertThat(end.getReceivedExchanges()).hasSize(1);
    }

    @Test
    void callbacksThatAreSignedWithAnotherSecretAreRefusedAndSinchDropsThem_B88() throws Exception {
        MockEndpoint end = receive("secretKey=another-secret");

        send("full");
        sinch.clock().advance(Duration.ofSeconds(2));

        assertThat(sinch.callbacks().all()).extracting(Callback::state).containsOnly(CallbackState.DROPPED);
        assertThat(end.getReceivedExchanges()).isEmpty();
    }

    @Test
    void whereBothArePushedAndPolledEachReportIsProcessedOnce() throws Exception {
        context.getRegistry().bind("done", new MemoryIdempotentRepository());
        context.getRegistry().bind("inHand", new InProgressReports());
        String shared = "&idempotentRepository=#done&inProgressRepository=#inHand";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(webhook(HMAC + shared)).routeId("pushed").to("mock:both");
                from(ReportsTestSupport.reports("&since=1h" + shared)).routeId("polling").to("mock:both");
            }
        });
        MockEndpoint both = getMockEndpoint("mock:both");
        both.expectedMessageCount(20);

        for (int i = 0; i < 10; i++) {
            // some are listed before they are posted, some after
            send("per_recipient_final");
            sinch.clock().advance(Duration.ofMillis(300));
        }
        sinch.clock().advance(Duration.ofMinutes(5));
        both.assertIsSatisfied(20_000);
        int polls = polls();
        await().until(() -> polls() > polls + 3);

        assertThat(both.getReceivedExchanges()).hasSize(20);
        assertThat(both.getReceivedExchanges()).extracting(exchange -> header(exchange, SinchSmsConstants.REPORT_KEY))
                .doesNotHaveDuplicates();
        assertThat(sinch.callbacks().all()).extracting(Callback::state).containsOnly(CallbackState.DELIVERED);
    }

    private int polls() {
        return (int) sinch.requests().stream().filter(request -> request.path().endsWith("/delivery_reports")).count();
    }

    private static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    /** To Ann and Bo, with callbacks to the route. */
    private String send(String report) throws Exception {
        Exchange sent = through(
                "sinch-sms:send?from=Acme&to=" + ANN + "," + BO + "&deliveryReport=" + report + "&callbackUrl=http://127.0.0.1:"
                                + port + "/hook&clientReference=order-7",
                "Hi", Map.of());
        assertThat(sent.getException()).isNull();
        return sent.getMessage().getHeader(SinchSmsConstants.BATCH_ID, String.class);
    }
}
