/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.error;

/**
 * What became of a call that was to change something at Sinch, as far as the client knows. A call that only reads and
 * fails has {@link #NOT_SENT} or {@link #REJECTED}: it changed nothing.
 */
public enum Outcome {
    /**
     * Nothing was done and nothing refused for good: no connection, no token, too many requests. The same may be tried
     * again.
     */
    NOT_SENT,
    /** Sinch (or this component, beforehand) said no; the same again gets the same answer. */
    REJECTED,
    /** Sinch took it; for a send in an exception: the answer that holds the batch id could not be read. */
    ACCEPTED,
    /** It may have been done or not: the answer was lost. Look it up before sending again. */
    UNKNOWN
}
