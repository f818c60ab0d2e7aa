/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Instant;

import io.github.camelsinch.sms.api.error.SinchSmsException;

/**
 * An exchange of a producer that failed.
 *
 * @param at        when
 * @param operation as in the endpoint's URI
 * @param outcome   what became of it, in lower case
 * @param status    the HTTP status of the answer, 0 without one
 * @param problem   what happened, in one line without secrets, whole numbers and texts
 */
public record RecentFailure(Instant at, String operation, String outcome, int status, String problem) {

    static RecentFailure of(Instant at, String operation, Throwable failure) {
        if (failure instanceof SinchSmsException known) {
            return new RecentFailure(at, operation, Outcomes.of(known), known.getHttpStatus(), known.getMessage());
        }
        // what others wrote may hold anything
        return new RecentFailure(at, operation, Outcomes.of(failure), 0, failure.getClass().getName());
    }
}
