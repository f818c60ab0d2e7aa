/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import com.sun.net.httpserver.HttpExchange;

/** Writes answers of the API after a while. What was asked for has been done by then; no thread waits. */
final class SlowAnswers implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SlowAnswers.class.getName());
    private static final int WRITERS = 4;

    private final Latency latency;
    private final RandomGenerator random;
    private final ScheduledThreadPoolExecutor writers;

    SlowAnswers(Latency latency, RandomGenerator random) {
        this.latency = latency;
        this.random = random;
        this.writers = new ScheduledThreadPoolExecutor(WRITERS, work -> {
            Thread thread = new Thread(work, "sinch-sms-simulator-latency");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether answers to this path are slow: those of the API and the token endpoint, if there is a latency at all. */
    boolean areMeant(String path) {
        return !latency.isNone() && (path.startsWith("/xms/") || path.equals(PlanDesk.TOKEN_PATH));
    }

    void write(HttpExchange exchange, Answer answer) {
        writers.schedule(() -> writeNow(exchange, answer), latency.micros(random), TimeUnit.MICROSECONDS);
    }

    private static void writeNow(HttpExchange exchange, Answer answer) {
        try (exchange) {
            SimulatorHttpServer.write(exchange, answer);
        } catch (IOException e) {
            // the client has gone; the server's own threads say no more of it
            LOG.log(Level.DEBUG, "A client did not wait for its answer", e);
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }
}
