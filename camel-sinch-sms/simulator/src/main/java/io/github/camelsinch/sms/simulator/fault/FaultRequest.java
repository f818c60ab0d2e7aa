/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.util.List;
import java.util.function.Supplier;

/**
 * A request, as a condition of one's own may look at it. The body is read when it is first asked for.
 *
 * @param call   what it asks for
 * @param method HTTP method
 * @param path   raw
 * @param body   what it brings
 */
public record FaultRequest(ApiCall call, String method, String path, Supplier<Body> body) {

    /**
     * Numbers and group ids in {@code to}.
     *
     * @return as sent; empty if there are none
     */
    public List<String> to() {
        return body.get().to();
    }

    /**
     * The {@code client_reference}.
     *
     * @return {@code null} if there is none
     */
    public String clientReference() {
        return body.get().clientReference();
    }

    /**
     * The body's text.
     *
     * @return UTF-8; empty if there is none
     */
    public String text() {
        return body.get().text();
    }

    @Override
    public String toString() {
        return "FaultRequest[" + call + "]";
    }

    /**
     * The body of a request.
     *
     * @param text            all of it
     * @param to              numbers and group ids
     * @param clientReference may be {@code null}
     */
    public record Body(String text, List<String> to, String clientReference) {

        @Override
        public String toString() {
            return "Body[" + text.length() + " characters]";
        }
    }
}
