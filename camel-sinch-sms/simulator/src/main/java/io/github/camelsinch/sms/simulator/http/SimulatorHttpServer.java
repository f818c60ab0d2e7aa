/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.gate.ClientConnections;
import io.github.camelsinch.sms.simulator.gate.Gate;

/**
 * The JDK's HTTP server around a function from request to answer. Daemon threads.
 *
 * <p>
 * The server reads its system properties once, when its classes load. This class sets
 * {@code sun.net.httpserver.nodelay} before that: without it every answer on a kept-alive connection waits some 44 ms
 * for a delayed acknowledgement (JDK-6968351). If something else in the JVM has used the server before, answers are
 * slow unless that property was given on the command line.
 */
final class SimulatorHttpServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SimulatorHttpServer.class.getName());
    private static final int BACKLOG = 1024;
    private static final int THREADS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    static {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Function<Request, Answer> handler;
    private final SlowAnswers slow;
    private final AnswerWriter writer = new AnswerWriter(PATIENCE);
    /** {@code null} if clients come to the server itself. */
    private final Gate gate;
    private final List<Filter> doorkeepers;

    private SimulatorHttpServer(HttpServer server, Gate gate, Function<Request, Answer> handler, boolean onlyThisMachine,
                                SlowAnswers slow) {
        this.server = server;
        this.gate = gate;
        this.handler = handler;
        this.slow = slow;
        this.doorkeepers = onlyThisMachine ? List.of(new HostFilter()) : List.of();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "sinch-sms-simulator");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * @param random  for the latency
     * @param filters makes the one that requests pass first
     */
    static SimulatorHttpServer start(
            Door door, RandomGenerator random, Function<Request, Answer> handler, Function<ClientConnections, Filter> filters)
            throws IOException {
        InetSocketAddress own = door.gated() ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0) : door.address();
        HttpServer server;
        if (door.tls() == null) {
            server = HttpServer.create(own, BACKLOG);
        } else {
            HttpsServer secure = HttpsServer.create(own, BACKLOG);
            secure.setHttpsConfigurator(new HttpsConfigurator(door.tls()));
            server = secure;
        }
        Gate gate = door.gated() ? openGate(door.address(), server) : null;
        SimulatorHttpServer started = new SimulatorHttpServer(
                server, gate, handler, door.address().getAddress().isLoopbackAddress(),
                new SlowAnswers(door.latency(), random));
        server.setExecutor(started.threads);
        started.serve("/", started::handle).getFilters()
                .add(filters.apply(gate == null ? nobody -> Optional.empty() : gate));
        started.startDispatcher();
        return started;
    }

    private static Gate openGate(InetSocketAddress address, HttpServer server) throws IOException {
        try {
            return Gate.open(address, server.getAddress());
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
    }

    /** The server's own thread is a daemon only if the one that starts it is. */
    private void startDispatcher() {
        Thread starter = new Thread(server::start, "sinch-sms-simulator-start");
        starter.setDaemon(true);
        starter.start();
        boolean interrupted = false;
        while (starter.isAlive()) {
            try {
                starter.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return gate == null ? server.getAddress().getPort() : gate.port();
    }

    void releaseConnections() {
        if (gate != null) {
            gate.release();
        }
    }

    /** Has everything below a path answered by something that needs the exchange itself. */
    HttpContext serve(String path, HttpHandler own) {
        HttpContext context = server.createContext(path, own);
        context.getFilters().addAll(doorkeepers);
        return context;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer = answer(exchange);
        if (slow.areMeant(exchange.getRequestURI().getRawPath())) {
            slow.later(threads, () -> writeLate(exchange, answer));
        } else {
            writer.write(exchange, answer);
        }
    }

    private void writeLate(HttpExchange exchange, Answer answer) {
        try {
            writer.write(exchange, answer);
        } catch (IOException e) {
            // the client has gone; the server's own threads say no more of it
            LOG.log(Level.DEBUG, "A client did not wait for its answer", e);
        }
    }

    static void write(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return Answer.withoutBody(413);
        }
        try {
            return apply(handler, request(exchange, body));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    /** Whatever happens, there is an answer. */
    static Answer apply(Function<Request, Answer> handler, Request request) {
        try {
            return handler.apply(request);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        } catch (RuntimeException e) {
            // no message: it could quote a number or a text
            LOG.log(Level.ERROR, () -> "The simulator failed to answer a request: " + e.getClass().getName() + " at "
                                       + e.getStackTrace()[0]);
            return Answer.withoutBody(500).toUnknown("the simulator failed");
        }
    }

    static Request request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), query, Queries.parse(query), headers, body);
    }

    @Override
    public void close() {
        if (gate != null) {
            gate.close();
        }
        server.stop(0);
        threads.shutdownNow();
        slow.close();
        writer.close();
    }
}
