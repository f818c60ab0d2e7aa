/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import javax.net.ssl.SSLException;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;

/**
 * Says what the end of a POST means. Whatever it does not know counts as unknown, never as not sent.
 */
final class OutcomeClassifier {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private OutcomeClassifier() {
    }

    /**
     * @param failure what the call failed with, freed of what a future wraps around it; {@code null} if it succeeded
     */
    static PostOutcome of(Throwable failure) {
        if (failure == null) {
            return PostOutcome.ACCEPTED;
        }
        if (failure instanceof SinchSmsThrottledException) {
            return PostOutcome.THROTTLED;
        }
        return failure instanceof SinchSmsException known ? ofKnown(known) : PostOutcome.UNKNOWN;
    }

    private static PostOutcome ofKnown(SinchSmsException failure) {
        return switch (failure.getOutcome()) {
            case NOT_SENT -> isFaultOfSettings(failure) ? PostOutcome.NOT_SENDABLE : PostOutcome.NOT_SENT;
            case REJECTED -> PostOutcome.REJECTED;
            case ACCEPTED -> idOf(failure) == null ? PostOutcome.ACCEPTED_WITHOUT_ID : PostOutcome.ACCEPTED;
            case UNKNOWN -> PostOutcome.UNKNOWN;
        };
    }

    /** The id in a broken answer of {@link Outcome#ACCEPTED}, or {@code null}. */
    static String idOf(Throwable failure) {
        return failure instanceof SinchSmsInDoubtException broken ? broken.getBatchId() : null;
    }

    private static boolean isFaultOfSettings(SinchSmsException failure) {
        if (failure.getHttpStatus() == PROXY_AUTHENTICATION_REQUIRED) {
            return true;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
