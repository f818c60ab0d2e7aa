/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

/**
 * Tells callbacks of Sinch from those of anybody else. Safe for several threads; throws nothing, whatever was posted.
 */
public interface CallbackAuthenticator {

    /**
     * Whether a callback comes from Sinch, now and for the first time.
     *
     * @param  request what was posted
     * @return         {@code false} refuses it
     */
    boolean accepts(CallbackRequest request);

    /**
     * Learns that a callback that was accepted has its last answer, so that the same one need not be accepted again.
     *
     * @param request what was posted
     */
    default void settled(CallbackRequest request) {
    }
}
