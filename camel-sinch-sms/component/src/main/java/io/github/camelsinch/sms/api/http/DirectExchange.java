/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.BasicEntityDetails;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer on a connection of the pool, straight to the host. It does what HttpClient's own chain
 * does for a call that knows no redirect, retry, login or cookie, for two thirds of the objects; and where the call is
 * given up, its connection goes too, which the chain forgets if the connection was used before.
 */
final class DirectExchange implements AsyncClientExchangeHandler, FutureCallback<AsyncConnectionEndpoint> {

    /** For HttpClient's own log; what it logs names the connection too. */
    private static final String ID = "call";

    private final AsyncClientConnectionManager connections;
    private final ConnectionInitiator connector;
    private final HttpRequest request;
    private final ByteBuffer body;
    private final InFlightCall call;
    private final CallContext context;
    private final AtomicReference<AsyncConnectionEndpoint> connection = new AtomicReference<>();
    /** Of the exchange: the request's body and the answer. */
    private final AtomicInteger halves = new AtomicInteger(2);
    private volatile Future<?> leasing;
    /** Mostly begins before {@link #leasing} is known. */
    private volatile Future<?> connecting;
    private volatile boolean givenUp;
    private volatile TimeValue keepAlive;

    /**
     * @param connections where the connection comes from
     * @param connector   makes new ones
     * @param request     with all its headers but that of the body's length
     * @param body        {@code null} for none
     * @param call        is told how it goes
     * @param context     of this exchange
     */
    DirectExchange(
                   AsyncClientConnectionManager connections, ConnectionInitiator connector, HttpRequest request, byte[] body,
                   InFlightCall call, CallContext context) {
        this.connections = connections;
        this.connector = connector;
        this.request = request;
        this.body = body == null ? null : ByteBuffer.wrap(body);
        if (body != null) {
            request.addHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        }
        this.call = call;
        this.context = context;
    }

    /** Waits for a connection; the rest follows by itself. */
    void start(Target target) {
        leasing = connections.lease(ID, target.route(), null, Timeout.DISABLED, this);
        if (givenUp) {
            giveUp();
        }
    }

    @Override
    public void completed(AsyncConnectionEndpoint leased) {
        connection.set(leased);
        try {
            if (givenUp) {
                discard();
            } else if (leased.isConnected()) {
                leased.execute(ID, this, null, context);
            } else {
                connecting = connections.connect(leased, connector, null, null, context, new Connected());
            }
            if (givenUp) {
                giveUp();
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    @Override
    public void produceRequest(RequestChannel channel, HttpContext ignored) throws HttpException, IOException {
        call.writing();
        if (body == null) {
            halves.decrementAndGet();
        }
        channel.sendRequest(request, body == null ? null : new BasicEntityDetails(body.remaining(), null), context);
    }

    @Override
    public int available() {
        return body.remaining();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        channel.write(body);
        if (!body.hasRemaining()) {
            channel.endStream();
            halfDone();
        }
    }

    @Override
    public void consumeInformation(HttpResponse response, HttpContext ignored) throws HttpException {
        if (response.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
            throw new ProtocolException("The protocol was switched, which nobody asked for");
        }
    }

    @Override
    public void consumeResponse(HttpResponse response, EntityDetails entity, HttpContext ignored) throws IOException {
        call.consumer().consumeResponse(response, entity, context, call);
        if (response.getCode() >= HttpStatus.SC_CLIENT_ERROR) {
            // the server need not have read the whole request
            halves.decrementAndGet();
        }
        keepAlive = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
        if (entity == null) {
            halfDone();
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        call.consumer().updateCapacity(channel);
    }

    @Override
    public void consume(ByteBuffer source) throws IOException {
        call.consumer().consume(source);
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        call.consumer().streamEnd(trailers);
        halfDone();
    }

    private void halfDone() {
        if (halves.decrementAndGet() > 0) {
            return;
        }
        AsyncConnectionEndpoint leased = connection.getAndSet(null);
        try {
            if (leased != null) {
                connections.release(leased, null, keepAlive);
            }
        } finally {
            call.consumer().releaseResources();
        }
    }

    @Override
    public void failed(Exception cause) {
        try {
            discard();
        } finally {
            call.failed(cause);
        }
    }

    /** The pool or the connector gave up; what the call is told depends on how far it came. */
    @Override
    public void cancelled() {
        failed(new InterruptedIOException("The call was given up"));
    }

    @Override
    public void cancel() {
        cancelled();
    }

    /** Ends what is under way, with its connection. The call is over already. */
    void giveUp() {
        givenUp = true;
        cancel(leasing);
        cancel(connecting);
        discard();
    }

    private static void cancel(Future<?> future) {
        if (future != null) {
            future.cancel(true);
        }
    }

    private void discard() {
        AsyncConnectionEndpoint leased = connection.getAndSet(null);
        if (leased != null) {
            try {
                leased.close(CloseMode.IMMEDIATE);
            } finally {
                connections.release(leased, null, TimeValue.ZERO_MILLISECONDS);
            }
        }
    }

    @Override
    public void releaseResources() {
        // there are none but the connection, which has its own time
    }

    /** A new connection is there. */
    private final class Connected implements FutureCallback<AsyncConnectionEndpoint> {

        @Override
        public void completed(AsyncConnectionEndpoint connected) {
            try {
                connected.execute(ID, DirectExchange.this, null, context);
            } catch (RuntimeException e) {
                DirectExchange.this.failed(e);
            }
        }

        @Override
        public void failed(Exception cause) {
            DirectExchange.this.failed(cause);
        }

        @Override
        public void cancelled() {
            DirectExchange.this.cancelled();
        }
    }
}
