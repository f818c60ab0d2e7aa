/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A message that goes through queue after queue is a copy of a copy, thousands of times. */
class FarCopiesTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN + "&sendKey=order-7";

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @Test
    void aMessageThatCameBackTenThousandTimesIsSentAndNoEarlierCopyIsKept() throws Exception {
        AtomicReference<WeakReference<Exchange>> first = new AtomicReference<>();
        goRound(10_000, first);

        template.sendBody("seda:round", "Hi");
        getMockEndpoint("mock:sent").assertIsSatisfied();

        await().until(() -> {
            System.gc();
            return first.get().get() == null;
        });
        assertThat(sinch.batches()).hasSize(1);
    }

    @Test
    void aFarCopySendsOnceWhenItsMessageComesAgainAndEachOfItsSendsIsOneOfItsOwn() throws Exception {
        goRound(120, new AtomicReference<>());
        for (int time = 0; time < 2; time++) {
            MockEndpoint sent = getMockEndpoint("mock:sent");
            sent.reset();
            sent.expectedMessageCount(1);
            template.sendBody("seda:round", "Hi");
            sent.assertIsSatisfied();
        }
        assertThat(sinch.batches()).hasSize(1);

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rounds").to(SEND).to("seda:twice");
                from("seda:twice").to(SEND).to("mock:twice");
            }
        });
        MockEndpoint twice = getMockEndpoint("mock:twice");
        twice.expectedMessageCount(1);
        template.sendBody("direct:rounds", "Hi");
        twice.assertIsSatisfied();
        assertThat(sinch.batches()).hasSize(3);
    }

    private void goRound(int rounds, AtomicReference<WeakReference<Exchange>> first) throws Exception {
        context.getComponent("sinch-sms", SinchSmsComponent.class);
        AtomicInteger round = new AtomicInteger();
        getMockEndpoint("mock:sent").expectedMessageCount(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:round")
                        .process(exchange -> first.compareAndSet(null, new WeakReference<>(exchange)))
                        .choice()
                        .when(exchange -> round.incrementAndGet() % rounds != 0).to("seda:round")
                        .otherwise().to(SEND).to("mock:sent");
            }
        });
    }
}
