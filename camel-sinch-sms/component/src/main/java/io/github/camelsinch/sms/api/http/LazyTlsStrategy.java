/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.SocketAddress;
import java.util.function.Supplier;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.Timeout;

/**
 * TLS that is set up once it is known to be needed: to read the JVM's trust is a quarter of what a start takes, and
 * plain HTTP, as to a simulator, needs none.
 */
final class LazyTlsStrategy implements TlsStrategy {

    private final Supplier<TlsStrategy> maker;
    private TlsStrategy made;

    LazyTlsStrategy(Supplier<TlsStrategy> maker) {
        this.maker = maker;
    }

    /**
     * Sets it up, so that what is wrong with it shows now and not with the first connection.
     *
     * @throws IllegalArgumentException if the TLS settings allow no version from 1.2 on
     */
    void prepare() {
        made();
    }

    private synchronized TlsStrategy made() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    @Deprecated
    @Override
    public boolean upgrade(
            TransportSecurityLayer session, HttpHost host, SocketAddress local, SocketAddress remote, Object attachment,
            Timeout handshake) {
        return made().upgrade(session, host, local, remote, attachment, handshake);
    }

    @Override
    public void upgrade(
            TransportSecurityLayer session, NamedEndpoint endpoint, Object attachment, Timeout handshake,
            FutureCallback<TransportSecurityLayer> callback) {
        made().upgrade(session, endpoint, attachment, handshake, callback);
    }
}
