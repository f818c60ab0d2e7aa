/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How many calls are at Sinch at one time. */
class MaxInFlightTest extends HeldSinchTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN;

    @Test
    void noMoreCallsThanAllowedAreAtTheServerAndOnePlaceIsKeptForLookUps() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:in?concurrentConsumers=30").to(SEND + "&maxInFlight=5").to("mock:end");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        end.expectedMessageCount(200);
        for (int i = 0; i < 200; i++) {
            template.sendBody("seda:in", "text " + i);
        }
        await().until(() -> held.inFlight() == 4);

        held.answerAll();

        end.assertIsSatisfied(30_000);
        assertThat(held.mostInFlight()).isEqualTo(4);
        assertThat(held.texts()).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void callsThatWaitHaveTheirTurnInTheOrderInWhichTheyCame() throws Exception {
        List<Call> calls = IntStream.range(0, 20).mapToObj(i -> send("&maxInFlight=1", "text " + i)).toList();
        await().until(() -> held.inFlight() == 1);

        held.answerAll();

        for (Call call : calls) {
            assertThat(call.await().failure()).isNull();
        }
        assertThat(held.texts()).containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "text " + i).toList());
    }

    @Test
    void waitingForItsTurnEatsNothingOfACallsDeadline() throws Exception {
        List<Call> calls
                = IntStream.range(0, 4).mapToObj(i -> send("&maxInFlight=1&requestTimeout=2000", "text " + i)).toList();
        for (int i = 0; i < 4; i++) {
            int started = i + 1;
            await().until(() -> held.texts().size() == started);
            // 3 times 0.9 s of waiting are more than the deadline of 2 s
            await().during(900, TimeUnit.MILLISECONDS).atMost(5, TimeUnit.SECONDS).until(() -> held.inFlight() == 1);
            held.answer(1);
        }

        for (Call call : calls) {
            assertThat(call.await().failure()).isNull();
        }
    }

    @Test
    void endpointsOfOneAccountShareTheBound() throws Exception {
        send("&maxInFlight=3", "one");
        send("&maxInFlight=3&clientReference=other", "two");
        Call third = send("&maxInFlight=3&deliveryReport=none", "three");

        await().until(() -> held.inFlight() == 2);
        await().during(200, TimeUnit.MILLISECONDS).until(() -> held.inFlight() == 2);
        held.answerAll();

        assertThat(third.await().failure()).isNull();
        assertThat(held.mostInFlight()).isEqualTo(2);
    }

    @Test
    void twoSendsInOneRouteDoNotLockEachOtherOutOnTheIoThread() throws Exception {
        held.answerAll();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to(SEND + "&maxInFlight=1&continueOn=io&text=one")
                        .to(SEND + "&maxInFlight=1&continueOn=io&text=two")
                        .to("mock:end");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        end.expectedMessageCount(10);

        for (int i = 0; i < 10; i++) {
            template.asyncSendBody("direct:in", "");
        }

        end.assertIsSatisfied(20_000);
        assertThat(held.texts()).hasSize(20);
        assertThat(held.mostInFlight()).isEqualTo(1);
    }

    @Test
    void aCallThatFailsGivesItsPlaceToTheNext() throws Exception {
        Call first = send("&maxInFlight=1&requestTimeout=300", "first");
        Call second = send("&maxInFlight=1&requestTimeout=300", "second");

        assertThat(first.await().failure()).isNotNull();
        held.answer(2);
        assertThat(second.await().failure()).isNull();
    }

    private Call send(String options, String text) {
        try {
            return process(SEND + options, text);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
