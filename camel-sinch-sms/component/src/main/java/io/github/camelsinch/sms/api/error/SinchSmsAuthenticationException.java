/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * The credentials do not hold: a 401 of the API, or a refusal of the token endpoint. Nothing was sent.
 */
public class SinchSmsAuthenticationException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what happened
     */
    public SinchSmsAuthenticationException(Failure failure) {
        super(failure);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     */
    public SinchSmsAuthenticationException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
