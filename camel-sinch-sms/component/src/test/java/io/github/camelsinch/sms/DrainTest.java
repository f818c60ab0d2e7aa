/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a stop of the context, or the end of a message's validity, means for sends that have not left. */
class DrainTest extends HeldSinchTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;

    @Test
    void aGracefulStopSendsWhatIsInTheQueueWhereNothingIsPaced() throws Exception {
        held.answerAll();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in").routeId("draining").autoStartup(false).to(SEND);
            }
        });
        for (int i = 0; i < 50; i++) {
            template.sendBody("seda:in", "Hello");
        }
        context.getRouteController().startRoute("draining");

        context.stop();

        assertThat(held.texts()).hasSize(50);
    }

    @Test
    void aPacedSendThatWaitsForAPlaceInFlightFailsAtTheStopAndIsNotPosted_F80() throws Exception {
        String route = routeTo(SEND + "&messagesPerSecond=1000&maxInFlight=1");
        CompletableFuture<Exchange> first = template.asyncSend(route, exchange -> exchange.getMessage().setBody("first"));
        await().until(() -> held.inFlight() == 1);
        CompletableFuture<Exchange> second = template.asyncSend(route, exchange -> exchange.getMessage().setBody("second"));
        SinchSmsComponent component = context.getComponent("sinch-sms", SinchSmsComponent.class);
        ConnectionConfiguration connection = component.getConfiguration().copy();
        connection.setMaxInFlight(1);
        await().until(() -> component.client(connection).api().inFlight().waiting() == 1);

        CompletableFuture<Boolean> stopping = elsewhere(() -> {
            context.stop();
            return true;
        });

        failure(second.get(2, TimeUnit.SECONDS), SinchSmsUnavailableException.class);
        assertThat(first).isNotDone();
        held.answer(5);
        assertThat(stopping.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(held.texts()).hasSize(1);
    }

    @Test
    void nothingIsPostedAfterItsValidityHoweverLongItWaitedForAPlace() throws Exception {
        String route = routeTo(SEND + "&maxInFlight=1");
        CompletableFuture<Exchange> first = template.asyncSend(route, exchange -> exchange.getMessage().setBody("first"));
        await().until(() -> held.inFlight() == 1);
        CompletableFuture<Exchange> code = template.asyncSend(route, exchange -> {
            exchange.getMessage().setBody("code");
            exchange.getMessage().setHeaders(Map.of(SinchSmsConstants.VALID_FOR, Duration.ofMillis(300)));
        });

        failure(code.get(10, TimeUnit.SECONDS), SinchSmsExpiredException.class);
        assertThat(first).isNotDone();
        held.answer(5);
        assertThat(first.get(10, TimeUnit.SECONDS).getException()).isNull();
        assertThat(held.texts()).hasSize(1);
    }
}
