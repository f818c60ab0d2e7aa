/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The connections of a component: one asynchronous HTTP/1.1 client. A request goes out once: nothing is repeated, no
 * redirect followed, no cookie kept, no answer inflated, since a repeated POST is a second SMS. Connections are closed
 * after 20 s without use, and after 5 minutes at the latest.
 *
 * <p>
 * Authorization and bodies never reach HttpClient's loggers. Its request lines do at DEBUG, and the one of a
 * recipient's report holds a phone number.
 *
 * <p>
 * Safe for use by several threads. {@link #close()} ends calls under way; a call after that fails as not sent.
 */
public final class HttpTransport implements AutoCloseable {

    /** Their connections are closed by then, so it takes milliseconds. */
    private static final TimeValue END_OF_IO = TimeValue.ofSeconds(1);

    private final Set<InFlightCall> calls = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;
    private final Deadlines deadlines;
    private final ThreadPoolExecutor connector;
    private final LazyTlsStrategy tls;
    private final PoolingAsyncClientConnectionManager pool;
    private final ObservedConnections connections;
    private final RequestConfig config;
    private final CloseableHttpAsyncClient client;
    private final ConnectionInitiator initiator;
    private final boolean proxied;
    private volatile boolean closed;

    private HttpTransport(TransportSettings settings, Lifetimes lifetimes) {
        timer = new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory("sinch-sms-timer", true));
        deadlines = new Deadlines(calls, timer);
        connector = new ThreadPoolExecutor(
                2, 2, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("sinch-sms-connect", true));
        connector.allowCoreThreadTimeOut(true);
        TimeValue idle = TimeValue.of(lifetimes.idle());
        tls = new LazyTlsStrategy(() -> TlsSettings.strategy(settings.sslContext(), settings.hostnameVerifier()));
        if (settings.sslContext() != null) {
            tls.prepare();
        }
        pool = pool(settings, TimeValue.of(lifetimes.age()), tls);
        connections = new ObservedConnections(pool, connector);
        proxied = settings.proxy() != null;
        config = RequestConfig.custom()
                // a call has one deadline of its own, which counts from another moment
                .setConnectionRequestTimeout(Timeout.DISABLED)
                .setConnectionKeepAlive(idle)
                .setAuthenticationEnabled(proxied && settings.proxy().username() != null)
                .build();
        client = Client.build(settings.proxy(), config, connections);
        if (!(client instanceof ConnectionInitiator opener)) {
            throw new IllegalStateException("This version of Apache HttpClient cannot be used: " + client.getClass());
        }
        initiator = opener;
        long check = lifetimes.check().toMillis();
        timer.scheduleWithFixedDelay(() -> {
            pool.closeExpired();
            pool.closeIdle(idle);
        }, check, check, TimeUnit.MILLISECONDS);
    }

    /**
     * @param  settings                 how connections are made
     * @return                          a transport that runs until it is closed
     * @throws IllegalArgumentException if the given TLS context allows no version from 1.2 on
     */
    public static HttpTransport start(TransportSettings settings) {
        return start(settings, Lifetimes.DEFAULTS);
    }

    static HttpTransport start(TransportSettings settings, Lifetimes lifetimes) {
        HttpTransport transport = new HttpTransport(settings, lifetimes);
        transport.client.start();
        return transport;
    }

    /**
     * Gets ready for calls to a host.
     *
     * @throws IllegalArgumentException if it takes TLS, and the JVM allows no version from 1.2 on
     */
    void prepare(Target target) {
        if (target.route().isSecure()) {
            tls.prepare();
        }
    }

    private static PoolingAsyncClientConnectionManager pool(TransportSettings settings, TimeValue age, TlsStrategy tls) {
        Timeout connectTimeout = Timeout.of(settings.connectTimeout());
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.maxConnections())
                .setMaxConnTotal(settings.maxConnections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectTimeout)
                        .setTimeToLive(age)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(connectTimeout)
                        .build())
                .setTlsStrategy(tls)
                .build();
    }

    /** Fails with a {@link TransportFailure} only. */
    CompletableFuture<HttpAnswer> execute(HttpCall request) {
        InFlightCall call = new InFlightCall(request.timeout(), request.maxResponseBytes(), System::nanoTime, calls::remove);
        calls.add(call);
        if (closed) {
            call.close();
            return call.result();
        }
        try {
            deadlines.watch();
            call.exchange(begin(request, call));
        } catch (RuntimeException e) {
            // the timer or the client was closed meanwhile
            call.failed(e);
        }
        return call.result();
    }

    /** {@return what ends it} */
    private Runnable begin(HttpCall call, InFlightCall inFlight) {
        CallContext context = new CallContext(inFlight, config);
        if (proxied) {
            BasicRequestProducer producer = new BasicRequestProducer(Requests.of(call), Requests.entity(call));
            Future<?> exchange = client.execute(
                    call.target().host(), producer, inFlight.consumer(), null, context, inFlight);
            return () -> {
                exchange.cancel(true);
                context.closeConnection();
            };
        }
        DirectExchange exchange
                = new DirectExchange(connections, initiator, Requests.of(call), call.body(), inFlight, context);
        exchange.start(call.target());
        return exchange::giveUp;
    }

    /**
     * @return what is going on right now
     */
    public TransportSnapshot snapshot() {
        PoolStats stats = pool.getTotalStats();
        return new TransportSnapshot(calls.size(), stats.getLeased(), stats.getAvailable(), stats.getMax());
    }

    /** Ends every call under way and closes every connection. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(InFlightCall::close);
        timer.shutdownNow();
        connector.shutdownNow();
        pool.close(CloseMode.IMMEDIATE);
        endIoThreads();
        client.close(CloseMode.IMMEDIATE);
    }

    /** Each I/O thread closes its own selector: closed by another while it works, it logs an error. */
    private void endIoThreads() {
        client.initiateShutdown();
        try {
            client.awaitShutdown(END_OF_IO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
