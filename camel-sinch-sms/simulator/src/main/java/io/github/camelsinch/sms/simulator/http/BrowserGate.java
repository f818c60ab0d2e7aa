/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.net.URI;

/**
 * Keeps pages from elsewhere out of what needs no token. A browser names the page that sends a request in the
 * {@code Origin} header (RFC 6454): only the simulator's own page may. {@link HostFilter} sees to it that the host that
 * page comes from is this machine.
 */
final class BrowserGate {

    private BrowserGate() {
    }

    /** Whether the request comes from no browser, or from the simulator's own page. */
    static boolean letsIn(Request request) {
        String origin = request.header("origin");
        return origin == null || request.header("host") != null && request.header("host").equals(hostOf(origin));
    }

    /** {@code null} if it names none, as {@code Origin: null} does. */
    private static String hostOf(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
