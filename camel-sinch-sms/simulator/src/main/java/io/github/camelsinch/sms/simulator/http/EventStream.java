/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.inbox.LiveViews;
import io.github.camelsinch.sms.simulator.inbox.View;

/**
 * {@code GET /_simulator/events}: a stream of server-sent events that stays open when the request's thread has gone.
 */
final class EventStream implements HttpHandler {

    static final String PATH = Control.PREFIX + "/events";

    private final LiveViews views;

    EventStream(LiveViews views) {
        this.views = views;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!"GET".equals(exchange.getRequestMethod()) || !PATH.equals(exchange.getRequestURI().getPath())) {
            refuse(exchange, Answer.withoutBody(PATH.equals(exchange.getRequestURI().getPath()) ? 405 : 404));
            return;
        }
        View view;
        try {
            view = View.of(Queries.parse(exchange.getRequestURI().getRawQuery()));
        } catch (Refusal refusal) {
            refuse(exchange, Answer.of(refusal));
            return;
        } catch (IllegalArgumentException e) {
            refuse(exchange, Answer.of(Refusal.constraint(e.getMessage())));
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/event-stream");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        views.add(view, exchange.getResponseBody(), exchange::close);
    }

    private static void refuse(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            SimulatorHttpServer.write(exchange, answer);
        }
    }
}
