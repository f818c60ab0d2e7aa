/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

/** How a request ends for the client. */
public enum Ending {

    /** With an answer, which may be {@link FaultyAnswer changed}. */
    ANSWER(false),
    /** With RST: "connection reset". */
    RESET(true),
    /** With FIN: the stream ends where the answer should begin. */
    CLOSE(false),
    /** With FIN from the server, which still takes what the client writes, until the client closes. */
    HALF_CLOSE(true),
    /** Not at all, until the client gives up and closes. */
    HANG(true),
    /** Not at all, and the client's own FIN is ignored until the simulator is reset or closed. */
    HANG_FOREVER(true);

    private final boolean needsSocket;

    Ending(boolean needsSocket) {
        this.needsSocket = needsSocket;
    }

    boolean needsSocket() {
        return needsSocket;
    }
}
