/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.List;
import java.util.Objects;

/**
 * An HTTP proxy: {@code CONNECT} for https targets, an absolute request for http ones. The connection to the proxy
 * itself is plain HTTP.
 *
 * @param host          its host
 * @param port          its port
 * @param username      for Basic or Digest authentication, or {@code null}
 * @param password      likewise
 * @param nonProxyHosts hosts that are reached directly; {@code *} stands for anything, as in {@code *.example.com}
 */
public record ProxySettings(String host, int port, String username, String password, List<String> nonProxyHosts) {

    /**
     * @throws IllegalArgumentException if host or port cannot be
     */
    public ProxySettings {
        Objects.requireNonNull(host, "proxyHost");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("proxyPort must be 1 to 65535, not " + port);
        }
        nonProxyHosts = nonProxyHosts == null ? List.of() : List.copyOf(nonProxyHosts);
    }

    /** Holds back who logs in. */
    @Override
    public String toString() {
        return "ProxySettings[" + host + ":" + port + ", login=" + (username == null ? "none" : "******") + ", nonProxyHosts="
               + nonProxyHosts + "]";
    }
}
