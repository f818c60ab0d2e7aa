/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

/** Why a call is made once more. */
public enum RetryReason {
    /** Sinch had too much to do (429) and did not take it. */
    THROTTLED,
    /** It surely did not get through. */
    NOT_SENT,
    /** Its answer was lost, and it was found not to have been taken, or may be made twice. */
    UNKNOWN;

    static RetryReason of(PostOutcome outcome) {
        return switch (outcome) {
            case THROTTLED -> THROTTLED;
            case NOT_SENT, NOT_SENDABLE, REJECTED -> NOT_SENT;
            case UNKNOWN, ACCEPTED, ACCEPTED_WITHOUT_ID -> UNKNOWN;
        };
    }
}
