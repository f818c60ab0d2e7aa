/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.Locale;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;

/** The words for outcomes and answers that operators see. */
public final class Outcomes {

    /** Sinch took it. */
    public static final String ACCEPTED = "accepted";
    /** The status of what was answered with success. */
    public static final String SUCCESS = "2xx";
    /** The status of what was not answered. */
    public static final String NO_STATUS = "none";

    private Outcomes() {
    }

    /**
     * What became of something.
     *
     * @param  failure what it failed with, or {@code null}
     * @return         {@code accepted}, {@code rejected}, {@code not_sent} or {@code unknown}
     */
    public static String of(Throwable failure) {
        if (failure == null) {
            return ACCEPTED;
        }
        Outcome outcome = failure instanceof SinchSmsException known ? known.getOutcome() : Outcome.UNKNOWN;
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The HTTP status of an answer.
     *
     * @param  failure what the call failed with, or {@code null}
     * @return         {@code 2xx}, a status such as {@code 429}, or {@code none} without an answer
     */
    public static String status(Throwable failure) {
        if (failure == null) {
            return SUCCESS;
        }
        int status = failure instanceof SinchSmsException known ? known.getHttpStatus() : 0;
        return status == 0 ? NO_STATUS : Integer.toString(status);
    }
}
