/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.api.model.DeliveryStatus;

/** The query of a request: absent values are left out, lists joined by commas in one parameter, everything encoded. */
final class Query {

    private final StringBuilder query = new StringBuilder();

    Query add(String name, Object value) {
        return value == null ? this : append(name, encoded(value));
    }

    Query addAll(String name, Collection<?> values) {
        return values == null || values.isEmpty()
                ? this
                : append(name, values.stream().map(Query::encoded).collect(Collectors.joining(",")));
    }

    private Query append(String name, String encoded) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded);
        return this;
    }

    /**
     * An instant is as the wire has it, in UTC with {@code Z}; a status in its own spelling, not as it may be shown.
     */
    private static String encoded(Object value) {
        String text = value instanceof DeliveryStatus status ? status.value() : value.toString();
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
