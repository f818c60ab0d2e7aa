/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelsinch.sms.simulator.plan.SimulatedMessage;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A redelivery that runs a whole part of a route again, as that of a Kamelet without an error handler of its own. */
class RedeliveredPartTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&text=Hi&to=" + ANN;

    private final AtomicInteger failures = new AtomicInteger(2);

    @Test
    void sendsThatWereCompletedAreNotMadeAgain() throws Exception {
        Exchange done = deliver(SEND, SEND);

        assertThat(done.getException()).isNull();
        assertThat(sinch.messages(ANN)).extracting(SimulatedMessage::text).containsExactly("Hi", "Hi");
    }

    @Test
    void aSendBehindTheOneThatFailedIsMadeOnce() throws Exception {
        Exchange done = deliver(SEND);

        assertThat(done.getException()).isNull();
        assertThat(sinch.messages(ANN)).hasSize(1);
    }

    @Test
    void aSendThatComesAgainAfterAnotherNodeWasRedeliveredIsNew() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to("direct:send").removeHeaders("*").process(RedeliveredPartTest.this::failAtFirst).to("direct:send");
                from("direct:send").errorHandler(noErrorHandler()).to(SEND);
            }
        });

        Exchange done = template.send("direct:in", exchange -> exchange.getMessage().setBody("Hi"));

        assertThat(done.getException()).isNull();
        assertThat(sinch.messages(ANN)).hasSize(2);
    }

    @Test
    void aPartThatIsCalledTwiceAndFailsBeforeItsSecondSendMakesBoth() throws Exception {
        failures.set(0);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to("direct:part").process(exchange -> failures.set(2)).to("direct:part");
                from("direct:part").errorHandler(noErrorHandler()).process(RedeliveredPartTest.this::failAtFirst).to(SEND);
            }
        });

        Exchange done = template.send("direct:in", exchange -> exchange.getMessage().setBody("Hi"));

        assertThat(done.getException()).isNull();
        assertThat(sinch.messages(ANN)).hasSize(2);
    }

    @Test
    void aPartThatRunsAgainAfterAnotherNodeWasRedeliveredSendsNothingAgain() throws Exception {
        AtomicInteger earlier = new AtomicInteger(1);
        failures.set(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .process(exchange -> {
                            if (earlier.getAndDecrement() > 0) {
                                throw new IllegalStateException("not yet");
                            }
                        })
                        .to("direct:part");
                from("direct:part").errorHandler(noErrorHandler()).to(SEND).process(RedeliveredPartTest.this::failAtFirst);
            }
        });

        Exchange done = template.send("direct:in", exchange -> exchange.getMessage().setBody("Hi"));

        assertThat(done.getException()).isNull();
        assertThat(sinch.messages(ANN)).hasSize(1);
    }

    @Test
    void theRoundsOfALoopAreNotSentAgainAndTheirTextsAreNotKept() throws Exception {
        String send = "sinch-sms:send?from=Acme&sendKey=order-1&to=" + ANN;
        List<WeakReference<String>> texts = new ArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                part(this)
                        .loop(4).process(exchange -> {
                            String text = "Round " + exchange.getProperty(ExchangePropertyKey.LOOP_INDEX);
                            texts.add(new WeakReference<>(text));
                            exchange.getMessage().setBody(text);
                        }).to(send).to(send + "&text=Same").end()
                        .process(exchange -> await().until(() -> {
                            System.gc();
                            return texts.get(0).get() == null && texts.get(2).get() == null;
                        }))
                        .process(RedeliveredPartTest.this::failAtFirst);
            }
        });

        Exchange done = template.send("direct:in", exchange -> exchange.getMessage().setBody("Hi"));

        assertThat(done.getException()).isNull();
        assertThat(texts).as("it ran three times").hasSize(12);
        assertThat(sinch.messages(ANN)).extracting(SimulatedMessage::text).containsExactly(
                "Round 0", "Same", "Round 1", "Same", "Round 2", "Same", "Round 3", "Same");
    }

    /** The route of which a redelivery runs all again. */
    private static RouteDefinition part(RouteBuilder routes) {
        routes.from("direct:in")
                .errorHandler(routes.defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                .to("direct:part");
        return routes.from("direct:part").errorHandler(routes.noErrorHandler());
    }

    private void failAtFirst(Exchange exchange) {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("not yet");
        }
    }

    private Exchange deliver(String... sends) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                part(this)
                        .to(sends)
                        .process(RedeliveredPartTest.this::failAtFirst);
            }
        });
        return template.send("direct:in", exchange -> exchange.getMessage().setBody("Hi"));
    }
}
