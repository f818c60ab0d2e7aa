/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * Some segments of a send were accepted and others were not; {@link #getProgress()} says which. Sending again is safe
 * only with the same send key, which skips what was accepted.
 */
public class SinchSmsPartialSendException extends SinchSmsException {

    private static final long serialVersionUID = 1L;

    private final SendProgress progress;

    /**
     * @param failure  what happened
     * @param progress how far it came
     * @param cause    what stopped it, or {@code null}
     */
    public SinchSmsPartialSendException(Failure failure, SendProgress progress, Throwable cause) {
        super(failure, cause);
        this.progress = progress;
    }

    /**
     * @return how far it came
     */
    public SendProgress getProgress() {
        return progress;
    }
}
