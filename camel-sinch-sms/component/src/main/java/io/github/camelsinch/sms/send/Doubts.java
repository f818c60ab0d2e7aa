/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.SinchSmsException;

/**
 * What is done about a call of which nobody knows whether Sinch carried it out.
 *
 * @param <T> what the call gives
 */
interface Doubts<T> {

    /**
     * Finds out what can be found out.
     *
     * @param  doubt why nobody knows
     * @return       what a look showed; fails if the call may not be made again
     */
    CompletableFuture<Look<T>> look(SinchSmsException doubt);

    /**
     * What is said in the end where an attempt was in doubt, and no later one succeeded.
     *
     * @param  doubt why nobody knows about the last attempt that was in doubt
     * @param  last  how the last attempt failed, which may be the same
     * @return       the answer, if the call turns out to have been carried out; fails otherwise
     */
    CompletableFuture<T> end(SinchSmsException doubt, SinchSmsException last);

    /**
     * What a look showed.
     *
     * @param isDone whether the call was carried out; if not, it may be made again
     * @param answer what it would have given
     */
    record Look<T>(boolean isDone, T answer) {

        static <T> Look<T> done(T answer) {
            return new Look<>(true, answer);
        }

        static <T> Look<T> again() {
            return new Look<>(false, null);
        }
    }
}
