/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import javax.net.ssl.SSLContext;

import io.github.camelsinch.sms.api.http.ApiSettings;
import io.github.camelsinch.sms.api.http.BearerToken;
import io.github.camelsinch.sms.api.http.CamelHttpDefaults;
import io.github.camelsinch.sms.api.http.ClientCredentials;
import io.github.camelsinch.sms.api.http.Credentials;
import io.github.camelsinch.sms.api.http.HttpSinchSmsApi;
import io.github.camelsinch.sms.api.http.HttpTransport;
import io.github.camelsinch.sms.api.http.ProxySettings;
import io.github.camelsinch.sms.api.http.TransportSettings;
import io.github.camelsinch.sms.observe.CallHealth;
import io.github.camelsinch.sms.observe.ObservedApi;
import io.github.camelsinch.sms.pacing.InFlightLimit;
import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.send.BoundedApi;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The clients of a component: one HTTP client for all endpoints whose connection settings are the same.
 */
final class ApiClients implements AutoCloseable {

    private final CamelContext context;
    private final SSLContextParameters globalTls;
    private final Plans plans;
    private final Map<ConnectionKey, ApiClient> clients = new HashMap<>();
    private final Map<ConnectionKey.Route, HttpTransport> transports = new HashMap<>();
    private final Map<ConnectionKey.Route, InFlightLimit> limits = new HashMap<>();

    ApiClients(CamelContext context, SSLContextParameters globalTls, Plans plans) {
        this.context = context;
        this.globalTls = globalTls;
        this.plans = plans;
    }

    synchronized ApiClient of(ConnectionConfiguration connection) {
        return clients.computeIfAbsent(ConnectionKey.of(connection), key -> create(key, connection));
    }

    /** Nothing more is sent for these accounts; calls that run are left alone. */
    synchronized void closeSends(Predicate<Account> which) {
        for (ConnectionKey key : clients.keySet()) {
            if (which.test(key.account())) {
                limits.get(key.route()).closeSends();
            }
        }
    }

    /** The bounds of the calls to an account; other accounts may share one. */
    synchronized List<InFlightSnapshot> inFlight(Account account) {
        return clients.keySet().stream().filter(key -> key.account().equals(account)).map(ConnectionKey::route).distinct()
                .map(route -> limits.get(route).snapshot()).toList();
    }

    @Override
    public synchronized void close() {
        limits.values().forEach(InFlightLimit::close);
        transports.values().forEach(HttpTransport::close);
        clients.clear();
        limits.clear();
        transports.clear();
    }

    private ApiClient create(ConnectionKey key, ConnectionConfiguration connection) {
        Account account = key.account();
        HttpTransport transport = transports.computeIfAbsent(
                key.route(), route -> HttpTransport.start(settings(connection, route.https())));
        InFlightLimit limit = limits.computeIfAbsent(key.route(),
                route -> new InFlightLimit(route.maxInFlight(), plans.timer(), BoundedApi::retryAfter));
        Duration requestTimeout = requestTimeout(connection, key.route().https());
        ApiSettings api = new ApiSettings(
                account.baseUrl(), account.id(), credentials(connection, account, transport),
                requestTimeout,
                connection.getMaxResponseBytes());
        return new ApiClient(
                new BoundedApi(
                        new ObservedApi(new HttpSinchSmsApi(transport, api), plans.plan(account).events(), plans.timer()),
                        limit),
                connection.getContinueOn(), new CallHealth(),
                requestTimeout);
    }

    private static Credentials credentials(ConnectionConfiguration connection, Account account, HttpTransport transport) {
        return account.project()
                ? new ClientCredentials(
                        transport, URI.create(connection.getOauth2TokenEndpoint()), connection.getClientId(),
                        connection.getClientSecret(), Clock.systemUTC())
                : new BearerToken(connection.getToken());
    }

    /** What the endpoint sets, else what the context's own http or https component has. */
    private TransportSettings settings(ConnectionConfiguration connection, boolean https) {
        TransportSettings defaults = CamelHttpDefaults.from(context, https);
        SSLContextParameters tls = connection.getSslContextParameters() == null
                ? globalTls : connection.getSslContextParameters();
        return new TransportSettings(
                connection.getConnectTimeout() == null ? defaults.connectTimeout() : connection.getConnectTimeout(),
                connection.getMaxInFlight(),
                tls == null ? defaults.sslContext() : sslContext(tls), defaults.hostnameVerifier(),
                connection.getProxyHost() == null ? defaults.proxy() : proxy(connection));
    }

    private Duration requestTimeout(ConnectionConfiguration connection, boolean https) {
        if (connection.getRequestTimeout() != null) {
            return connection.getRequestTimeout();
        }
        Duration ofHttp = CamelHttpDefaults.responseTimeout(context, https);
        return ofHttp == null ? ApiSettings.DEFAULT_REQUEST_TIMEOUT : ofHttp;
    }

    private static ProxySettings proxy(ConnectionConfiguration connection) {
        return new ProxySettings(
                connection.getProxyHost(), connection.getProxyPort(), connection.getProxyAuthUsername(),
                connection.getProxyAuthPassword(),
                connection.getNonProxyHosts() == null
                        ? List.of() : List.of(connection.getNonProxyHosts().trim().split("\\s*[|,]\\s*")));
    }

    private SSLContext sslContext(SSLContextParameters parameters) {
        try {
            return parameters.createSSLContext(context);
        } catch (Exception e) {
            throw new RuntimeCamelException("The TLS settings in sslContextParameters do not work", e);
        }
    }
}
