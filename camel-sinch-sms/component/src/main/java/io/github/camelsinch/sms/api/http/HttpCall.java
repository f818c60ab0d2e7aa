/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Duration;

import org.apache.hc.core5.http.Header;

/**
 * One request as it goes out.
 *
 * @param method           of HTTP
 * @param target           where to
 * @param path             encoded, with the query
 * @param authorization    the header's value
 * @param body             or {@code null}; not copied
 * @param contentType      of the body, a header
 * @param timeout          from having a connection to the last byte of the answer
 * @param maxResponseBytes more of the answer is not read
 */
record HttpCall(String method, Target target, String path, String authorization, byte[] body, Header contentType,
        Duration timeout, long maxResponseBytes) {

    /** The path may hold a phone number, the rest secrets and texts. */
    @Override
    public String toString() {
        return "HttpCall[" + method + " " + target + "]";
    }
}
