/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came over the wire.
 *
 * @param line    such as {@code POST /path HTTP/1.1}
 * @param headers by lower-case name
 * @param body    UTF-8
 */
record RawRequest(String line, Map<String, String> headers, String body) {

    static RawRequest of(String head, InputStream in) throws IOException {
        String[] lines = head.split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).trim(),
                    (one, two) -> one + ", " + two);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new RawRequest(lines[0], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    String header(String name) {
        return headers.get(name);
    }
}
