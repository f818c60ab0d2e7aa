/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a callback goes.
 *
 * @param uri      without user info
 * @param userInfo {@code user:password} of the URL, decoded; {@code null} if it has none
 */
record Target(URI uri, String userInfo) {

    /** Written as an address: a name is not looked up, it could be anybody's. */
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    /** @throws IllegalArgumentException if the URL is none; the message does not quote it */
    static Target of(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null
                    || !("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
                throw new IllegalArgumentException("callback_url: not an http or https URL with a host");
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return new Target(
                    new URI(uri.getScheme() + "://" + uri.getHost() + port + pathAndQuery(uri)), uri.getUserInfo());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("callback_url: not a URL", e);
        }
    }

    private static String pathAndQuery(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    boolean isAllowed(Set<String> hosts) {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return THIS_MACHINE.matcher(host).matches() || hosts.contains(host);
    }

    @Override
    public String toString() {
        return "Target[" + uri.getHost() + "]";
    }
}
