/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

/** What became of one POST. */
enum PostOutcome {
    /** Sinch has it, and its id is known. */
    ACCEPTED,
    /** Sinch has it, but the part of the answer that holds the id was lost. */
    ACCEPTED_WITHOUT_ID,
    /** Sinch said no; the same again gets the same answer. */
    REJECTED,
    /** Sinch surely does not have it; another attempt may help. */
    NOT_SENT,
    /**
     * Sinch surely does not have it, and another attempt fails in the same way: the TLS or proxy settings are wrong.
     */
    NOT_SENDABLE,
    /** Sinch has too much to do and did not take it. */
    THROTTLED,
    /** Nobody knows. */
    UNKNOWN
}
