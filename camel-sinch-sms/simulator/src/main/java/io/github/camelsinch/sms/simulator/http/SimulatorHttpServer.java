/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.camelsinch.sms.simulator.error.Refusal;

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
    private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    static {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Function<Request, Answer> handler;

    private SimulatorHttpServer(HttpServer server, Function<Request, Answer> handler) {
        this.server = server;
        this.handler = handler;
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
     * @param tls {@code null} = plain HTTP
     */
    static SimulatorHttpServer start(InetSocketAddress address, SSLContext tls, Function<Request, Answer> handler)
            throws IOException {
        HttpServer server;
        if (tls == null) {
            server = HttpServer.create(address, BACKLOG);
        } else {
            HttpsServer secure = HttpsServer.create(address, BACKLOG);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = secure;
        }
        SimulatorHttpServer started = new SimulatorHttpServer(server, handler);
        server.setExecutor(started.threads);
        server.createContext("/", started::handle);
        started.startDispatcher();
        return started;
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
        return server.getAddress().getPort();
    }

    /** Has everything below a path answered by something that needs the exchange itself. */
    void serve(String path, HttpHandler own) {
        server.createContext(path, own);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, answer(exchange));
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
            return handler.apply(request(exchange, body));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        } catch (RuntimeException e) {
            // no message: it could quote a number or a text
            LOG.log(Level.ERROR, () -> "The simulator failed to answer a request: " + e.getClass().getName() + " at "
                                       + e.getStackTrace()[0]);
            return Answer.withoutBody(500);
        }
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), query, Queries.parse(query), headers, body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
