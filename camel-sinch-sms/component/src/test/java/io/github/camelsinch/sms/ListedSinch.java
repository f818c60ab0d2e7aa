/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A server that answers every request for reports with what the test wrote. */
final class ListedSinch implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    /** @param answer from the query of the request to the body of the answer */
    static ListedSinch of(Function<String, String> answer) {
        return new ListedSinch(exchange -> {
            byte[] body = answer.apply(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    /** @param answer writes what it likes */
    ListedSinch(HttpHandler answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                answer.handle(exchange);
            }
        });
        server.start();
    }

    /** One page with these entries, and empty ones behind it. */
    static ListedSinch ofEntries(String... entries) {
        return of(query -> {
            boolean first = query.startsWith("page=0") || query.contains("&page=0");
            return "{\"count\":" + entries.length + ",\"page\":0,\"page_size\":" + entries.length
                   + ",\"delivery_reports\":[" + (first ? String.join(",", entries) : "") + "]}";
        });
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
