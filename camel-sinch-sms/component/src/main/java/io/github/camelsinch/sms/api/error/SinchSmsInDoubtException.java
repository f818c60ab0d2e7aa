/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * Nobody knows whether Sinch did it ({@link Outcome#UNKNOWN}), or Sinch did but its answer could not be read
 * ({@link Outcome#ACCEPTED}). Never send again blindly: look the batch up by its client reference.
 */
public class SinchSmsInDoubtException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    private final String batchId;

    /**
     * @param failure what happened
     */
    public SinchSmsInDoubtException(Failure failure) {
        this(failure, null, null);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     */
    public SinchSmsInDoubtException(Failure failure, Throwable cause) {
        this(failure, cause, null);
    }

    /**
     * @param failure what happened
     * @param cause   why, or {@code null}
     * @param batchId the id, as far as the answer could be read, or {@code null}
     */
    public SinchSmsInDoubtException(Failure failure, Throwable cause, String batchId) {
        super(failure, cause);
        this.batchId = batchId;
    }

    /**
     * @return the id of the accepted batch if that much of a broken answer could be read, else {@code null}
     */
    public String getBatchId() {
        return batchId;
    }
}
