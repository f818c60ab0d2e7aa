/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A gate in front of the simulator that keeps the bodies of requests, and answers chosen requests itself: before the
 * simulator has seen them, or after it has carried them out.
 */
final class RecordingGate implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String target;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "recording-gate");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Integer, Reply> replies = new HashMap<>();
    private volatile Consumer<Call> before = call -> {
        // lets everything through at once
    };

    RecordingGate(String target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * A request.
     *
     * @param headers names in lower case
     * @param body    {@code null} if there is none
     */
    record Call(String method, String path, String query, Map<String, String> headers, JsonNode body) {
    }

    /**
     * An answer that is not the simulator's.
     *
     * @param carriedOut whether the simulator has carried the request out before
     */
    record Reply(int status, Map<String, String> headers, String body, boolean carriedOut) {

        static Reply of(int status) {
            return new Reply(status, Map.of(), "", false);
        }

        static Reply of(int status, String code) {
            return new Reply(
                    status, Map.of("Content-Type", "application/json"), "{\"code\":\"" + code + "\",\"text\":\"Some text.\"}",
                    false);
        }

        Reply header(String name, String value) {
            return new Reply(status, Map.of(name, value), body, carriedOut);
        }

        Reply afterAll() {
            return new Reply(status, headers, body, true);
        }
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers the n-th request since the start, from 1, in this way. */
    synchronized RecordingGate answer(int nth, Reply reply) {
        replies.put(nth, reply);
        return this;
    }

    /** Happens before a request is passed on, which waits for it. */
    void before(Consumer<Call> waits) {
        before = waits;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    private synchronized Reply record(Call call) {
        calls.add(call);
        return replies.get(calls.size());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), String.join(",", values)));
        URI uri = exchange.getRequestURI();
        Call call = new Call(
                exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), headers,
                body.length == 0 ? null : JSON.readTree(body));
        Reply reply = record(call);
        before.accept(call);
        if (reply == null || reply.carriedOut()) {
            HttpResponse<byte[]> answer = forward(exchange, body);
            if (reply == null) {
                answer.headers().firstValue("content-type")
                        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
                respond(exchange, answer.statusCode(), answer.body());
                return;
            }
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        respond(exchange, reply.status(), reply.body().getBytes());
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
