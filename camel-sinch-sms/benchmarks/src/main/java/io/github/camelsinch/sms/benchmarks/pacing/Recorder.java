/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.pacing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Takes every batch at once and writes down when it came and how many recipients it had: in a process of its own, and
 * without a line of the component or the simulator.
 */
public final class Recorder {

    private static final String PATH = "/arrivals";
    private static final String HANG = "/hang/";

    private final JsonFactory json = new JsonFactory();
    private final List<String> arrivals = new ArrayList<>();
    private volatile long hangsUntil = System.nanoTime();

    private Recorder() {
    }

    /**
     * Prints its port and runs until it is killed.
     *
     * @param  args        none
     * @throws IOException if no port is free
     */
    public static void main(String[] args) throws IOException {
        // without it every answer on a connection that is kept open waits 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Recorder recorder = new Recorder();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/xms", recorder::batch);
        server.createContext(PATH, recorder::arrivals);
        server.createContext(HANG, recorder::hang);
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private void batch(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        int recipients = recipients(exchange);
        int number;
        synchronized (arrivals) {
            arrivals.add(now + " " + recipients);
            number = arrivals.size();
        }
        awaitRecovery();
        answer(exchange, 201, """
                {"id":"batch%d","to":["46701000000"],"from":"Acme","canceled":false,"body":"Hi","type":"mt_text",
                 "created_at":"%2$s","modified_at":"%2$s","delivery_report":"none"}""".formatted(number, Instant.now()));
    }

    /** {@code /hang/4000}: answers no batch for so many milliseconds. */
    private void hang(HttpExchange exchange) throws IOException {
        long millis = Long.parseLong(exchange.getRequestURI().getPath().substring(HANG.length()));
        hangsUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        answer(exchange, 200, "");
    }

    private void awaitRecovery() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(hangsUntil - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private int recipients(HttpExchange exchange) throws IOException {
        int recipients = 0;
        try (JsonParser parser = json.createParser(exchange.getRequestBody().readAllBytes())) {
            boolean isTo = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    isTo = "to".equals(parser.currentName());
                } else if (isTo && token == JsonToken.VALUE_STRING) {
                    recipients++;
                }
            }
        }
        return recipients;
    }

    private void arrivals(HttpExchange exchange) throws IOException {
        String lines;
        synchronized (arrivals) {
            lines = String.join("\n", arrivals);
            if ("DELETE".equals(exchange.getRequestMethod())) {
                arrivals.clear();
            }
        }
        answer(exchange, 200, lines);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }
}
