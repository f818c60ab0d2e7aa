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
 * @param refusal   why it was not carried out, such as Sinch's code and text, which can quote a number; {@code null} =
 *                  it was, or the status says it all
 * @param known     {@code false} if it was no request of the API's: a path or method that is not there, a wrong token,
 *                  a body that cannot be read
 */
public record RecordedRequest(String method, String path, String query, int bodyBytes, Instant at, int status,
        String refusal, boolean known) {

    /** Without the query and without what could be a number in the path. */
    @Override
    public String toString() {
        return method + " " + path.replaceAll("\\d{6,}", "***") + " (" + bodyBytes + " bytes) -> " + status;
    }
}
