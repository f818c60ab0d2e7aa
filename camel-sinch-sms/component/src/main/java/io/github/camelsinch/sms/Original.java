/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultMessage;

/**
 * What an exchange that was split gave all its parts: its headers, properties and variables as they were then. It has
 * no body, since each part has another one; so a key that is made of the body is a part's own, and no stream is read.
 */
final class Original {

    private final Exchange shared;
    private final Integer loop;
    private final Map<SendKeys, Optional<String>> keys = new IdentityHashMap<>(2);

    /**
     * @param splitting is being split, and so stays as it is for now
     */
    Original(Exchange splitting) {
        shared = splitting.copy();
        Message bodiless = new DefaultMessage(splitting.getContext());
        bodiless.setHeaders(shared.getMessage().getHeaders());
        shared.setMessage(bodiless);
        loop = CopyOrigin.loopOf(splitting);
    }

    /** Whether the exchange gives its parts now what it gave them then. */
    boolean isStill(Exchange splitting) {
        return Objects.equals(loop, CopyOrigin.loopOf(splitting))
                && shared.getMessage().getHeaders().equals(splitting.getMessage().getHeaders())
                && properties(shared).equals(properties(splitting))
                && variables(shared).equals(variables(splitting));
    }

    private static Map<String, Object> properties(Exchange exchange) {
        return exchange.hasProperties() ? exchange.getProperties() : Map.of();
    }

    private static Map<String, Object> variables(Exchange exchange) {
        return exchange.hasVariables() ? exchange.getVariables() : Map.of();
    }

    /** The key of a send that is made of nothing else, or {@code null}. */
    synchronized String key(SendKeys source) {
        return keys.computeIfAbsent(source, any -> source.ifAny(shared)).orElse(null);
    }

    /** Shows nothing of the exchange. */
    @Override
    public String toString() {
        return "Original";
    }
}
