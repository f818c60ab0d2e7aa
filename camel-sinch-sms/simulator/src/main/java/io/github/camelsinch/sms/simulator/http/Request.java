/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.util.List;
import java.util.Map;

/**
 * An HTTP request, read to its end.
 *
 * @param method   such as {@code GET}
 * @param path     raw
 * @param rawQuery raw; {@code null} = none
 * @param query    decoded values by name
 * @param headers  values by name in lower case, the first of each
 * @param body     bytes
 */
record Request(String method, String path, String rawQuery, Map<String, List<String>> query, Map<String, String> headers,
        byte[] body) {

    /** {@code null} if there is no such header. */
    String header(String name) {
        return headers.get(name);
    }

    boolean hasContentType(String mediaType) {
        String type = header("content-type");
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }

    @Override
    public String toString() {
        return "Request[" + method + ", " + body.length + " bytes]";
    }
}
