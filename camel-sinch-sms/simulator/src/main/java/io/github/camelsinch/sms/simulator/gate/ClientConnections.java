/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.gate;

import java.net.InetSocketAddress;
import java.util.Optional;

/** Finds the connection that a request came over. */
@FunctionalInterface
public interface ClientConnections {

    /**
     * The client's side of a connection at the server. To be asked while the request is being handled.
     *
     * @param  serverSide the remote address that the server sees
     * @return            empty if the connection is gone, or nobody stands between
     */
    Optional<ClientConnection> connection(InetSocketAddress serverSide);
}
