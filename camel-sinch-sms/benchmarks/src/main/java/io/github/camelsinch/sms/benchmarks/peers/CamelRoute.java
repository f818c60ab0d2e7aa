/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route from {@code direct:send}, whose caller waits for the answer or not. */
final class CamelRoute implements PeerClient {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final AsyncProducer producer;
    private final boolean blocks;
    private final Message message;

    /**
     * @param route   from {@code direct:send}
     * @param message puts the recipients into an exchange, and takes the id out of it
     * @param blocks  whether the route is on the caller's thread until the answer is there
     */
    CamelRoute(RouteBuilder route, Message message, boolean blocks) throws Exception {
        this.message = message;
        this.blocks = blocks;
        context.addRoutes(route);
        context.start();
        producer = context.getEndpoint("direct:send").createAsyncProducer();
        producer.start();
    }

    @Override
    public void send(List<String> to, Consumer<Throwable> done) {
        Exchange exchange = producer.getEndpoint().createExchange();
        message.fill(exchange, to);
        producer.process(exchange, doneSync -> done.accept(problem(exchange)));
    }

    private Throwable problem(Exchange exchange) {
        if (exchange.getException() != null) {
            return exchange.getException();
        }
        try {
            PeerClient.checkId(message.id(exchange));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Override
    public boolean blocks() {
        return blocks;
    }

    @Override
    public void close() throws IOException {
        context.close();
    }

    /** How a message gets into the exchange and its id out. */
    interface Message {

        void fill(Exchange exchange, List<String> to);

        String id(Exchange exchange);
    }
}
