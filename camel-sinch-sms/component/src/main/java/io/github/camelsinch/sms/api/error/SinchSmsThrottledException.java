/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * Too many requests at once (429); Sinch did not process this one. The same may be sent again later, after
 * {@link #getRetryAfter()} if the server named a time.
 */
public class SinchSmsThrottledException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what happened
     */
    public SinchSmsThrottledException(Failure failure) {
        super(failure);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     */
    public SinchSmsThrottledException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
