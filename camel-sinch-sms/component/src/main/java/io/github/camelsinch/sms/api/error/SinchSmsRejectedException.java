/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * Sinch understood and said no: 400, 403, 404, 405, 409, 413, 415, 422 or a redirect. The same again gets the same
 * answer.
 */
public class SinchSmsRejectedException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    /**
     * @param failure what happened
     */
    public SinchSmsRejectedException(Failure failure) {
        super(failure);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     */
    public SinchSmsRejectedException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
