/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/** A Camel context whose component talks to a server that answers when it is told to. */
abstract class HeldSinchTestSupport extends SinchSmsTestSupport {

    final HeldSinch held = new HeldSinch();

    @Override
    void connect(ConnectionConfiguration connection) {
        super.connect(connection);
        connection.setBaseUrl(held.baseUrl());
    }

    @AfterEach
    void closeHeldSinch() {
        held.close();
    }

    /** Processes one message without a route. */
    Call process(String uri, Object body) throws Exception {
        return process(uri, exchange(body));
    }

    Call process(String uri, Exchange exchange) throws Exception {
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        Call call = new Call(exchange);
        call.returned = producer.process(exchange, call::done);
        return call;
    }

    Exchange exchange(Object body) {
        Exchange exchange = context.getEndpoint("direct:nowhere").createExchange();
        exchange.getMessage().setBody(body);
        return exchange;
    }

    /** What came of a call, and how often. */
    static final class Call {

        final Exchange exchange;
        final Thread caller = Thread.currentThread();
        final AtomicInteger callbacks = new AtomicInteger();
        volatile boolean returned;
        volatile boolean doneSync;
        volatile Thread thread;
        private final CountDownLatch done = new CountDownLatch(1);

        Call(Exchange exchange) {
            this.exchange = exchange;
        }

        void done(boolean sync) {
            thread = Thread.currentThread();
            doneSync = sync;
            callbacks.incrementAndGet();
            done.countDown();
        }

        Call await() throws InterruptedException {
            assertThat(done.await(20, TimeUnit.SECONDS)).as("called back within 20 s").isTrue();
            return this;
        }

        boolean isDone() {
            return done.getCount() == 0;
        }

        Throwable failure() {
            return exchange.getException();
        }
    }

    /** Runs something on a thread of its own. */
    static <T> CompletableFuture<T> elsewhere(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }, "elsewhere");
        thread.setDaemon(true);
        thread.start();
        return result;
    }
}
