/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.Duration;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

/**
 * How connections are made.
 *
 * @param connectTimeout   for TCP and again for the TLS handshake
 * @param maxConnections   at most, in all and to one host
 * @param sslContext       trust and keys; {@code null} means the JVM's
 * @param hostnameVerifier in place of the check of the host name; {@code null} means the usual check
 * @param proxy            {@code null} means none
 */
public record TransportSettings(Duration connectTimeout, int maxConnections, SSLContext sslContext,
        HostnameVerifier hostnameVerifier, ProxySettings proxy) {

    /** 5 s, 64 connections, the JVM's trust, no proxy. */
    public static final TransportSettings DEFAULTS = new TransportSettings(Duration.ofSeconds(5), 64, null, null, null);

    /**
     * @throws IllegalArgumentException naming the setting that cannot be
     */
    public TransportSettings {
        Checks.timeout("connectTimeout", connectTimeout);
        if (maxConnections < 1) {
            throw new IllegalArgumentException("maxConnections must be at least 1, not " + maxConnections);
        }
    }

    /**
     * @param  timeout for TCP and TLS
     * @return         a copy with it
     */
    public TransportSettings withConnectTimeout(Duration timeout) {
        return new TransportSettings(timeout, maxConnections, sslContext, hostnameVerifier, proxy);
    }

    /**
     * @param  connections at most
     * @return             a copy with it
     */
    public TransportSettings withMaxConnections(int connections) {
        return new TransportSettings(connectTimeout, connections, sslContext, hostnameVerifier, proxy);
    }

    /**
     * @param  context trust and keys, or {@code null}
     * @return         a copy with it
     */
    public TransportSettings withSslContext(SSLContext context) {
        return new TransportSettings(connectTimeout, maxConnections, context, hostnameVerifier, proxy);
    }

    /**
     * @param  verifier in place of the check of the host name, or {@code null}
     * @return          a copy with it
     */
    public TransportSettings withHostnameVerifier(HostnameVerifier verifier) {
        return new TransportSettings(connectTimeout, maxConnections, sslContext, verifier, proxy);
    }

    /**
     * @param  newProxy or {@code null}
     * @return          a copy with it
     */
    public TransportSettings withProxy(ProxySettings newProxy) {
        return new TransportSettings(connectTimeout, maxConnections, sslContext, hostnameVerifier, newProxy);
    }
}
