/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;

/**
 * Writes answers, with limited patience: who does not read would keep the writing thread for ever as soon as the
 * buffers of both sockets are full. Such a client's connection is closed. Thread-safe.
 */
final class AnswerWriter implements AutoCloseable {

    private final Set<Write> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor rounds;

    /** @param patience a write is given up after this time, or twice as much */
    AnswerWriter(Duration patience) {
        rounds = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sinch-sms-simulator-patience");
            thread.setDaemon(true);
            return thread;
        });
        rounds.scheduleWithFixedDelay(
                () -> underWay.forEach(Write::seen), patience.toNanos(), patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends the exchange, too. */
    void write(HttpExchange exchange, Answer answer) throws IOException {
        Write write = new Write(Thread.currentThread());
        underWay.add(write);
        try (exchange) {
            SimulatorHttpServer.write(exchange, answer);
        } finally {
            underWay.remove(write);
            write.done();
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    /** Whoever is seen at it twice is interrupted, which closes the channel; but never what that thread does next. */
    private static final class Write {

        private Thread writer;
        private boolean isSeen;

        Write(Thread writer) {
            this.writer = writer;
        }

        synchronized void seen() {
            if (isSeen && writer != null) {
                writer.interrupt();
            }
            isSeen = true;
        }

        synchronized void done() {
            writer = null;
            Thread.interrupted();
        }
    }
}
