/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * Sinch could not be reached, or could not answer a call that only reads. Nothing was changed, so the same may be tried
 * again.
 */
public class SinchSmsUnavailableException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what happened
     */
    public SinchSmsUnavailableException(Failure failure) {
        super(failure);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     */
    public SinchSmsUnavailableException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
