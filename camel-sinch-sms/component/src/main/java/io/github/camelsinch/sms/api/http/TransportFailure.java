/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.io.IOException;

/** A call that has no whole answer. */
final class TransportFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean written;
    private final transient HttpAnswer partialAnswer;

    /**
     * @param problem       what happened, in one line without secrets, numbers and texts
     * @param cause         why, or {@code null}
     * @param written       whether a byte of the request may have left
     * @param partialAnswer what arrived, or {@code null}
     */
    TransportFailure(String problem, Throwable cause, boolean written, HttpAnswer partialAnswer) {
        super(problem, cause);
        this.written = written;
        this.partialAnswer = partialAnswer;
    }

    boolean isWritten() {
        return written;
    }

    HttpAnswer partialAnswer() {
        return partialAnswer;
    }
}
