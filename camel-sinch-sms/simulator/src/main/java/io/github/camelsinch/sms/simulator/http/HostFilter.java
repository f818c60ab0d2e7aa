/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;

/**
 * Keeps out requests for other hosts than this machine. A page in a browser can point a DNS name of its own at
 * 127.0.0.1 and then reads whatever the simulator answers under that name ("DNS rebinding"); the {@code Host} header
 * gives it away. Let in are the loopback addresses, {@code localhost} and what ends with it (RFC 6761, 6.3), and
 * Sinch's own hosts, which somebody may have pointed here. Everything else gets 421 (RFC 9110, 15.5.20).
 */
final class HostFilter extends Filter {

    private static final Pattern KNOWN = Pattern.compile(
            "(?:(?:[a-z0-9-]+\\.)*localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]|(?:[a-z]{2}\\.){0,2}(?:sms\\.api|auth)\\.sinch\\.com)"
                                                         + "(?::[0-9]+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Answer REFUSED = new Answer(
            421, Map.of("Content-Type", "text/plain; charset=utf-8"),
            "This simulator answers to names of this machine only, such as localhost. --open-to-network opens it.\n"
                    .getBytes(StandardCharsets.UTF_8));

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        // HTTP/1.0 clients need not send one; browsers always do
        if (host == null || KNOWN.matcher(host).matches()) {
            chain.doFilter(exchange);
            return;
        }
        try (exchange) {
            SimulatorHttpServer.write(exchange, REFUSED);
        }
    }

    @Override
    public String description() {
        return "hosts";
    }
}
