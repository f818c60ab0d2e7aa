/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.component.http.HttpComponent;

/**
 * The proxy that camel-http would use: its own options first, then, if it is told to look there, the JVM's properties.
 */
final class CamelHttpProxy {

    /** What the JDK leaves out where nothing is said: what goes to this machine is nobody else's. */
    private static final String LOOPBACK = "localhost|127.*|[::1]";

    private CamelHttpProxy() {
    }

    static ProxySettings of(HttpComponent http, String name, UnaryOperator<String> systemProperties) {
        ProxySettings own = own(http, name);
        return own == null && http.isUseSystemProperties() ? ofJvm(name, systemProperties) : own;
    }

    @SuppressWarnings("deprecation") // camel-http still prefers the old names
    private static ProxySettings own(HttpComponent http, String name) {
        String host = http.getProxyAuthHost() != null ? http.getProxyAuthHost() : http.getProxyHost();
        Integer port = http.getProxyAuthPort() != null ? http.getProxyAuthPort() : http.getProxyPort();
        if (host == null || port == null) {
            return null;
        }
        if ("https".equalsIgnoreCase(http.getProxyAuthScheme())) {
            throw new IllegalArgumentException(
                    "proxyAuthScheme=https of component " + name + " (TLS to the proxy) is not supported; use http");
        }
        if ("NTLM".equalsIgnoreCase(http.getProxyAuthMethod()) || http.getProxyAuthDomain() != null) {
            throw new IllegalArgumentException(
                    "NTLM of component " + name + " (proxyAuthMethod, proxyAuthDomain) is not supported; Basic and Digest are");
        }
        boolean login = http.getProxyAuthUsername() != null && http.getProxyAuthPassword() != null;
        return new ProxySettings(
                host, port, login ? http.getProxyAuthUsername() : null, login ? http.getProxyAuthPassword() : null,
                http.getNonProxyHosts() == null ? split(LOOPBACK, "\\|") : split(http.getNonProxyHosts(), ","));
    }

    /** Source: JDK documentation, "Networking Properties". */
    private static ProxySettings ofJvm(String protocol, UnaryOperator<String> properties) {
        String host = properties.apply(protocol + ".proxyHost");
        if (host == null || host.isBlank()) {
            return null;
        }
        String port = properties.apply(protocol + ".proxyPort");
        String direct = properties.apply("http.nonProxyHosts");
        return new ProxySettings(
                host, port == null ? defaultPort(protocol) : port(protocol, port), properties.apply(protocol + ".proxyUser"),
                properties.apply(protocol + ".proxyPassword"), split(direct == null ? LOOPBACK : direct, "\\|"));
    }

    private static int defaultPort(String protocol) {
        return protocol.equals("https") ? 443 : 80;
    }

    private static int port(String protocol, String port) {
        try {
            return Integer.parseInt(port.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("System property " + protocol + ".proxyPort must be a number", e);
        }
    }

    private static List<String> split(String hosts, String separator) {
        return hosts == null
                ? List.of()
                : Stream.of(hosts.split(separator)).map(String::trim).filter(host -> !host.isEmpty()).toList();
    }
}
