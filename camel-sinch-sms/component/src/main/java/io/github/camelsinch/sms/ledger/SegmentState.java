/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

/**
 * How far one segment of a send came, as far as it is written down.
 */
public enum SegmentState {
    /** Surely not taken by Sinch: may be posted. */
    PLANNED,
    /** Written before the first byte of a POST leaves: Sinch may have it. To be looked up before it is posted again. */
    IN_DOUBT,
    /** Sinch has it. */
    ACCEPTED,
    /** Sinch said no; nothing was sent. */
    REJECTED,
    /** Looked up for as long as was allowed without an answer. To be looked up again, never posted blindly. */
    UNRESOLVED
}
