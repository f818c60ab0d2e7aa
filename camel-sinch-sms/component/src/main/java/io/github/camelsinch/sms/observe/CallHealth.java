/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.concurrent.atomic.AtomicReference;

import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;

/**
 * Whether Sinch can be reached with these credentials, as the last call saw it. No call is made to find out: it could
 * cost money.
 */
public final class CallHealth {

    private final AtomicReference<SinchSmsException> lastFailure = new AtomicReference<>();

    /**
     * A call has ended. Only no connection and no access count as ill: an answer that says no is an answer.
     *
     * @param failure how it failed, or {@code null}
     */
    public void ended(Throwable failure) {
        if (failure instanceof SinchSmsValidationException) {
            return; // no call was made
        }
        boolean ill = failure instanceof SinchSmsUnavailableException || failure instanceof SinchSmsAuthenticationException;
        lastFailure.set(ill ? (SinchSmsException) failure : null);
    }

    /** The failure of the last call if it could not reach Sinch or was not let in, else {@code null}. */
    public SinchSmsException lastFailure() {
        return lastFailure.get();
    }
}
