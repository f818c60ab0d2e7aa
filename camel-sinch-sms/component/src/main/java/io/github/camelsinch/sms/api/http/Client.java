/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.reactor.IOReactorConfig;

/** Sets Apache HttpClient up: its I/O threads, and its way through a proxy. */
final class Client {

    private static final int MAX_IO_THREADS = 4;
    private static final int MAX_HEADER_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;
    /** Of a page of reports, some 25 KB, HttpClient's own 8 KB takes twice as many calls of the kernel. */
    private static final int BUFFER = 16 * 1024;

    private Client() {
    }

    /**
     * @param proxy       {@code null} for none
     * @param config      of each request
     * @param connections not made by it
     */
    static CloseableHttpAsyncClient build(
            ProxySettings proxy, RequestConfig config, ObservedConnections connections) {
        HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                // else it reads the list of public suffixes all the same, which takes longer than to build all the rest
                .setDefaultCookieSpecRegistry(name -> null)
                .disableAuthCaching()
                .disableConnectionState()
                .setUserAgent(Requests.USER_AGENT.getValue()) // of what is said to a proxy
                .setThreadFactory(IoThread.factory())
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(Math.min(Runtime.getRuntime().availableProcessors(), MAX_IO_THREADS))
                        .build())
                // no log of what goes over the wire, whatever the log level
                .setIoSessionDecorator(session -> session)
                .setHttp1Config(Http1Config.custom().setBufferSize(BUFFER).setMaxLineLength(MAX_HEADER_LINE)
                        .setMaxHeaderCount(MAX_HEADERS).build())
                .setDefaultRequestConfig(config)
                .addExecInterceptorFirst("connection", (request, body, scope, chain, callback) -> {
                    CallContext.of(scope.clientContext).runtime(scope.execRuntime);
                    chain.proceed(request, body, scope, callback);
                })
                .addRequestInterceptorLast((request, entity, context) -> CallContext.callOf(context).writing())
                .setConnectionManager(connections);
        if (proxy != null) {
            builder.setRoutePlanner(new ProxyRoutePlanner(proxy));
        }
        if (config.isAuthenticationEnabled()) {
            BasicCredentialsProvider login = new BasicCredentialsProvider();
            String password = proxy.password() == null ? "" : proxy.password();
            login.setCredentials(new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(proxy.username(), password.toCharArray()));
            builder.setDefaultCredentialsProvider(login);
        }
        return builder.build();
    }
}
