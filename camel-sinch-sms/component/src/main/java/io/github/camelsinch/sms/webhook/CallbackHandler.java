/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

/**
 * What becomes of a callback that comes from Sinch and has its form.
 */
@FunctionalInterface
public interface CallbackHandler {

    /**
     * Handles a callback to its end.
     *
     * @param  callback  what Sinch tells
     * @return           how to answer; 2xx only if it need not come again
     * @throws Exception if it could not be handled: Sinch is asked to come again
     */
    CallbackAnswer handle(Callback callback) throws Exception;
}
