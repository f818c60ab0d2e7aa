/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.Instant;

/**
 * A request that came to the API.
 *
 * @param method    such as {@code POST}
 * @param path      raw; can hold a phone number
 * @param query     raw; {@code null} = none
 * @param bodyBytes size of the body
 * @param at        when, on the simulator's clock
 * @param status    HTTP status of the answer; 0 = a fault kept it from being answered
 */
public record RecordedRequest(String method, String path, String query, int bodyBytes, Instant at, int status) {

    /** Without the query and without what could be a number in the path. */
    @Override
    public String toString() {
        return method + " " + path.replaceAll("\\d{6,}", "***") + " (" + bodyBytes + " bytes) -> " + status;
    }
}
