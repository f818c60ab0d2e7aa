/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.Objects;

import io.github.camelsinch.sms.privacy.Mask;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * What makes two endpoints able to share a client: the same account by the same route.
 */
record ConnectionKey(
        Account account, String token, String clientId, String clientSecret, String tokenEndpoint, Duration requestTimeout,
        int maxResponseBytes, ContinueOn continueOn, Route route) {

    /**
     * What makes two endpoints able to share an HTTP client and its bound of calls in flight. TLS settings are the same
     * only if they are the same bean.
     */
    record Route(
            boolean https, Duration connectTimeout, int maxInFlight, Identity tls, String proxyHost, Integer proxyPort,
            String proxyUsername, String proxyPassword, String nonProxyHosts) {

        static Route of(Account account, ConnectionConfiguration connection) {
            return new Route(
                    "https".equals(account.baseUrl().getScheme()), connection.getConnectTimeout(), connection.getMaxInFlight(),
                    new Identity(connection.getSslContextParameters()), connection.getProxyHost(), connection.getProxyPort(),
                    connection.getProxyAuthUsername(), connection.getProxyAuthPassword(), connection.getNonProxyHosts());
        }

        /** By hand, as {@link Account}'s. */
        @Override
        public int hashCode() {
            return Objects.hash(https, maxInFlight, tls, proxyHost, proxyPort);
        }

        @Override
        public String toString() {
            return "Route[https=" + https + ", proxyHost=" + proxyHost + "]";
        }
    }

    /** Compares beans that have no equality of their own. */
    record Identity(SSLContextParameters bean) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity identity && identity.bean == bean;
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(System.identityHashCode(bean));
        }
    }

    static ConnectionKey of(ConnectionConfiguration connection) {
        Account account = Account.of(connection);
        return new ConnectionKey(
                account, connection.getToken(), connection.getClientId(), connection.getClientSecret(),
                connection.getOauth2TokenEndpoint(), connection.getRequestTimeout(), connection.getMaxResponseBytes(),
                connection.getContinueOn(), Route.of(account, connection));
    }

    /** By hand, as {@link Account}'s. */
    @Override
    public int hashCode() {
        return Objects.hash(account, token, clientId, route);
    }

    @Override
    public String toString() {
        return "ConnectionKey[account=" + account + ", token=" + Mask.secret(token) + "]";
    }
}
