/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Keeps pages from elsewhere out of what needs no token. A browser names the page that sends a request in the
 * {@code Origin} header (RFC 6454): only the simulator's own page may. One that listens on this machine only must also
 * be called by a name of this machine, or a page could come in by a DNS name that it points here.
 */
final class BrowserGate {

    private static final Pattern THIS_MACHINE
            = Pattern.compile("(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\])(?::[0-9]+)?");

    private final boolean onlyThisMachine;

    BrowserGate(boolean onlyThisMachine) {
        this.onlyThisMachine = onlyThisMachine;
    }

    /** Whether the request comes from no browser, or from the simulator's own page. */
    boolean letsIn(Request request) {
        String origin = request.header("origin");
        if (origin == null) {
            return true;
        }
        String host = request.header("host");
        return host != null && host.equals(hostOf(origin)) && (!onlyThisMachine || THIS_MACHINE.matcher(host).matches());
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
