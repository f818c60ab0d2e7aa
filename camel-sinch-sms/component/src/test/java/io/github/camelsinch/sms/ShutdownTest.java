/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Component;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Stopping, suspending and starting again, with calls at Sinch. */
class ShutdownTest extends HeldSinchTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;

    @Test
    void aGracefulStopWaitsForTheAnswer() throws Exception {
        MockEndpoint end = route();
        end.expectedMessageCount(1);
        template.sendBody("seda:in", "Hello");
        await().until(() -> held.inFlight() == 1);

        CompletableFuture<Boolean> stopping = elsewhere(() -> {
            context.stop();
            return true;
        });
        await().until(() -> context.getStatus() == ServiceStatus.Stopping);
        await().during(300, TimeUnit.MILLISECONDS).until(() -> !stopping.isDone());
        held.answer(1);

        assertThat(stopping.get(20, TimeUnit.SECONDS)).isTrue();
        end.assertIsSatisfied(1000);
    }

    @Test
    void aStopThatWillNotWaitLongerEndsTheCallsToo() throws Exception {
        route();
        context.getShutdownStrategy().setTimeout(1);
        template.sendBody("seda:in", "Hello");
        await().until(() -> held.inFlight() == 1);

        CompletableFuture<Boolean> stopping = elsewhere(() -> {
            context.stop();
            return true;
        });

        assertThat(stopping.get(20, TimeUnit.SECONDS)).isTrue();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("SinchSmsWorker")));
    }

    @Test
    void aRouteThatWasSuspendedCanBeResumed() throws Exception {
        held.answerAll();
        MockEndpoint end = route();
        end.expectedMessageCount(1);
        context.getRouteController().suspendRoute("sending");
        context.getRouteController().resumeRoute("sending");

        template.sendBody("seda:in", "Hello");

        end.assertIsSatisfied(10_000);
    }

    @Test
    void aContextThatWasStoppedCanBeStartedAgain() throws Exception {
        held.answerAll();
        route();
        Component component = context.getComponent("sinch-sms");
        context.stop();
        context.addComponent("sinch-sms", component);
        context.start();
        MockEndpoint end = getMockEndpoint("mock:end");
        end.expectedMessageCount(1);

        template.start();
        template.sendBody("seda:in", "Hello");

        end.assertIsSatisfied(10_000);
    }

    @Test
    void aRouteThatWasStoppedCanBeStartedAgain() throws Exception {
        held.answerAll();
        MockEndpoint end = route();
        end.expectedMessageCount(1);
        context.getRouteController().stopRoute("sending");
        context.getRouteController().startRoute("sending");

        template.sendBody("seda:in", "Hello");

        end.assertIsSatisfied(10_000);
    }

    private MockEndpoint route() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in").routeId("sending").to(SEND).to("mock:end");
            }
        });
        return getMockEndpoint("mock:end");
    }
}
