/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.InterruptedIOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.ComplexFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * A pool of connections that tells a call when it gets its place, and makes new connections on threads of their own:
 * looking up a host name blocks, and must not do so on the caller's or an I/O thread.
 */
final class ObservedConnections implements AsyncClientConnectionManager {

    private final AsyncClientConnectionManager pool;
    private final Executor connector;

    ObservedConnections(AsyncClientConnectionManager pool, Executor connector) {
        this.pool = pool;
        this.connector = connector;
    }

    @Override
    public Future<AsyncConnectionEndpoint> connect(
            AsyncConnectionEndpoint endpoint, ConnectionInitiator initiator, Timeout timeout, Object attachment,
            HttpContext context, FutureCallback<AsyncConnectionEndpoint> callback) {
        Opening opening = new Opening(initiator);
        ComplexFuture<AsyncConnectionEndpoint> future = new ComplexFuture<>(opening.endedWhenCancelled(callback));
        try {
            CallContext.callOf(context).connecting();
            connector.execute(() -> {
                if (future.isDone()) {
                    return;
                }
                try {
                    future.setDependency(pool.connect(endpoint, opening, timeout, attachment, context, forward(future)));
                } catch (RuntimeException e) {
                    // given up, or stopped, in this moment
                    future.failed(e);
                }
            });
        } catch (InterruptedIOException | RejectedExecutionException e) {
            future.failed(e);
        }
        return future;
    }

    private static FutureCallback<AsyncConnectionEndpoint> forward(ComplexFuture<AsyncConnectionEndpoint> future) {
        return new FutureCallback<>() {

            @Override
            public void completed(AsyncConnectionEndpoint connected) {
                future.completed(connected);
            }

            @Override
            public void failed(Exception cause) {
                future.failed(cause);
            }

            @Override
            public void cancelled() {
                future.cancel();
            }
        };
    }

    @Override
    public Future<AsyncConnectionEndpoint> lease(
            String id, HttpRoute route, Object state, Timeout timeout, FutureCallback<AsyncConnectionEndpoint> callback) {
        return pool.lease(id, route, state, timeout, callback);
    }

    @Override
    public void release(AsyncConnectionEndpoint endpoint, Object state, TimeValue validDuration) {
        pool.release(endpoint, state, validDuration);
    }

    @Override
    public void upgrade(AsyncConnectionEndpoint endpoint, Object attachment, HttpContext context) {
        pool.upgrade(endpoint, attachment, context);
    }

    @Override
    public void upgrade(
            AsyncConnectionEndpoint endpoint, Object attachment, HttpContext context,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        pool.upgrade(endpoint, attachment, context, callback);
    }

    @Override
    public void close(CloseMode mode) {
        pool.close(mode);
    }

    @Override
    public void close() {
        close(CloseMode.GRACEFUL);
    }
}
