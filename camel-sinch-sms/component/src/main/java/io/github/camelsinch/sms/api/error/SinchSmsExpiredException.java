/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * The message's validity ended before it could be sent; it was not sent.
 */
public class SinchSmsExpiredException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what happened
     */
    public SinchSmsExpiredException(Failure failure) {
        super(failure);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     */
    public SinchSmsExpiredException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
