/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.net.SocketAddress;
import java.util.concurrent.Future;

import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;

/**
 * One connection while it is being made. The pool gets it when its TLS handshake is over; if it is given up before,
 * nobody else would close it, and the server would have one more for each call that gave up.
 */
final class Opening implements ConnectionInitiator {

    private final ConnectionInitiator initiator;
    private volatile IOSession session;
    private volatile boolean givenUp;

    Opening(ConnectionInitiator initiator) {
        this.initiator = initiator;
    }

    @Override
    public Future<IOSession> connect(
            NamedEndpoint remote, SocketAddress remoteAddress, SocketAddress localAddress, Timeout timeout, Object attachment,
            FutureCallback<IOSession> callback) {
        return initiator.connect(remote, remoteAddress, localAddress, timeout, attachment,
                new CallbackContribution<>(callback) {

                    @Override
                    public void completed(IOSession opened) {
                        session = opened;
                        if (givenUp) {
                            opened.close(CloseMode.IMMEDIATE);
                        }
                        callback.completed(opened);
                    }
                });
    }

    /** The same callback, which ends the connection as well if it is cancelled. */
    <T> FutureCallback<T> endedWhenCancelled(FutureCallback<T> callback) {
        return new FutureCallback<>() {

            @Override
            public void completed(T result) {
                callback.completed(result);
            }

            @Override
            public void failed(Exception cause) {
                callback.failed(cause);
            }

            @Override
            public void cancelled() {
                giveUp();
                callback.cancelled();
            }
        };
    }

    private void giveUp() {
        givenUp = true;
        IOSession opened = session;
        if (opened != null) {
            opened.close(CloseMode.IMMEDIATE);
        }
    }
}
