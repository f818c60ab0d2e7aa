/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.gate;

import java.time.Instant;

/**
 * The connection that a request came over, as far as it can be maltreated. What is told to it happens before anything
 * that the server writes, or closes, afterwards. Thread-safe; telling something to a connection that is gone does
 * nothing.
 */
public interface ClientConnection {

    /** Cuts it with RST: the client sees "connection reset", also if it is still writing. */
    void reset();

    /** Closes it with FIN. */
    void close();

    /** Sends FIN, but goes on taking what the client writes, without an answer, until the client closes. */
    void halfClose();

    /** Answers nothing any more, and takes what the client writes, until the client closes. */
    void hang();

    /** Answers nothing any more, and does not close when the client does: until the gate is released or closed. */
    void hangForever();

    /**
     * Slows down what the server writes from now on.
     *
     * @param bytesPerSecond above zero; on the wire, so headers count too
     */
    void drip(int bytesPerSecond);

    /**
     * Writes another time into the {@code Date} header of the next answer. Not possible over TLS.
     *
     * @param date the time, to the second
     */
    void date(Instant date);
}
