/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.peers;

import java.util.List;
import java.util.function.Consumer;

/**
 * A way to send one text to some numbers and to learn the id of the batch. All do the same work: an object with
 * originator, recipients and text becomes JSON, and the answer an object whose id is looked at.
 */
interface PeerClient extends AutoCloseable {

    String FROM = "Acme";
    String TEXT = "Your parcel is waiting";
    String PLAN = "plan";
    String TOKEN = "token";

    /**
     * @param to   the recipients
     * @param done gets {@code null}, or why it failed; called on any thread, or before this returns
     */
    void send(List<String> to, Consumer<Throwable> done);

    /**
     * Whether {@link #send} returns only when the answer is there, so that each send at the same time needs a thread.
     */
    boolean blocks();

    /** For {@code done}: whether it is the id that the server gives. */
    static void checkId(String id) {
        if (id == null || id.length() != 26) {
            throw new IllegalStateException("not an id: " + id);
        }
    }
}
