/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Duration;
import java.time.Instant;

import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.ledger.SendInProgressException;

/**
 * Whether Sinch can be reached with these credentials, as the last call saw it. As long as it can, nothing is asked to
 * find out. Once it could not, a look that costs nothing may be taken every {@value #SECONDS_BETWEEN_LOOKS} seconds:
 * who is not ready may be given nothing to send, and would never learn that all is well again. Safe for use by many
 * threads.
 */
public final class CallHealth {

    private static final int SECONDS_BETWEEN_LOOKS = 30;

    private SinchSmsException lastFailure;
    private Instant nextLook;

    /**
     * A call has ended. Only no connection and no access count as ill: an answer that says no is an answer.
     *
     * @param failure how it failed, or {@code null}
     */
    public synchronized void ended(Throwable failure) {
        if (failure instanceof SinchSmsValidationException
                || failure != null && failure.getCause() instanceof SendInProgressException) {
            return; // no call was made
        }
        boolean ill = failure instanceof SinchSmsUnavailableException || failure instanceof SinchSmsAuthenticationException;
        lastFailure = ill ? (SinchSmsException) failure : null;
        nextLook = ill ? nextLook : null;
    }

    /** The failure of the last call if it could not reach Sinch or was not let in, else {@code null}. */
    public synchronized SinchSmsException lastFailure() {
        return lastFailure;
    }

    /**
     * Whether it is time to look if Sinch can be reached again. Who is told so must look, and tell {@link #ended}.
     *
     * @param  now the time
     * @return     {@code true} at most once in {@value #SECONDS_BETWEEN_LOOKS} seconds
     */
    public synchronized boolean takeLook(Instant now) {
        if (lastFailure == null || nextLook != null && now.isBefore(nextLook)) {
            return false;
        }
        boolean due = nextLook != null;
        nextLook = now.plus(Duration.ofSeconds(SECONDS_BETWEEN_LOOKS));
        return due;
    }
}
