/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.atomic.AtomicReference;

/** The end of a POST's wait for a place in flight: either it leaves, or its message expires before. */
final class Departure {

    private enum State {
        WAITING,
        LEFT,
        EXPIRED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /** {@return whether it may leave now; it then counts as gone} */
    boolean leaves() {
        return state.compareAndSet(State.WAITING, State.LEFT);
    }

    /** {@return whether it had not left, and never will} */
    boolean expires() {
        return state.compareAndSet(State.WAITING, State.EXPIRED);
    }
}
