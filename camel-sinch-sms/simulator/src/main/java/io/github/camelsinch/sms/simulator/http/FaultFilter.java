/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import io.github.camelsinch.sms.simulator.fault.ApiCall;
import io.github.camelsinch.sms.simulator.fault.Fault;
import io.github.camelsinch.sms.simulator.fault.FaultRequest;
import io.github.camelsinch.sms.simulator.fault.Faults;

/** Stands before the API: lets a request pass, or has it go wrong. Costs nothing while there are no rules. */
final class FaultFilter extends Filter {

    private static final Logger LOG = System.getLogger(FaultFilter.class.getName());

    private final Function<String, Desk> desks;
    private final int maxBodyBytes;

    /** What fails for a plan, and how it is made to fail. */
    record Desk(Faults faults, FaultStriker striker) {
    }

    /**
     * @param desks finds the plan of a path
     */
    FaultFilter(Function<String, Desk> desks, int maxBodyBytes) {
        this.desks = desks;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Desk desk = desks.apply(path);
        if (desk.faults().isEmpty()) {
            chain.doFilter(exchange);
            return;
        }
        String method = exchange.getRequestMethod();
        Optional<ApiCall> call = ApiCall.of(method, path);
        if (call.isEmpty()) {
            chain.doFilter(exchange);
            return;
        }
        BufferedBody body = new BufferedBody(exchange.getRequestBody(), maxBodyBytes);
        Fault fault;
        try {
            fault = desk.faults().strike(new FaultRequest(call.get(), method, path, body::parsed));
        } catch (UncheckedIOException e) {
            // the client went away with its body
            throw e.getCause();
        } catch (RuntimeException e) {
            // no message: it could quote a number or a text
            LOG.log(Level.ERROR, () -> "The condition of a fault failed: " + e.getClass().getName() + " at "
                                       + e.getStackTrace()[0]);
            try (exchange) {
                exchange.sendResponseHeaders(500, -1);
            }
            return;
        }
        if (fault == null) {
            exchange.setStreams(body.again(), null);
            chain.doFilter(exchange);
        } else {
            try (exchange) {
                desk.striker().strike(exchange, body, fault);
            }
        }
    }

    @Override
    public String description() {
        return "faults";
    }
}
