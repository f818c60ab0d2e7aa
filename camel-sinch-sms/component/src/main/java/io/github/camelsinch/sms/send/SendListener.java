/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;

import io.github.camelsinch.sms.plan.Segment;

/**
 * Learns how sends fare, to count them. Called on the threads that send, so it must be quick and must not throw; what
 * it does not override it does not want to know.
 */
public interface SendListener {

    /** Wants to know nothing. */
    SendListener NONE = new SendListener() {
    };

    /**
     * The turn of a segment has come; where nothing is held back that happens at once.
     *
     * @param waited how long it waited in its lane
     */
    default void turnCame(Duration waited) {
    }

    /**
     * Sinch has a segment. One that an earlier run sent is not told again.
     *
     * @param segment    which
     * @param reconciled whether the answer was lost and it was found by its reference
     */
    default void accepted(Segment segment, boolean reconciled) {
    }

    /**
     * A segment ended without being accepted, as far as is known; it ends its send.
     *
     * @param segment which
     * @param failure what the route gets
     */
    default void failed(Segment segment, Throwable failure) {
    }

    /**
     * A call will be made once more.
     *
     * @param reason why
     */
    default void retries(RetryReason reason) {
    }
}
