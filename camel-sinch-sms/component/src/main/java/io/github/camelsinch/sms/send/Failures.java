/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.InvalidInputException;

/**
 * Makes of any failure the exception that a route gets.
 */
public final class Failures {

    private Failures() {
    }

    /**
     * The failure without what a future wrapped around it, and in the words of this component.
     *
     * @param  failure any failure
     * @return         the exception for the route
     */
    public static Throwable forRoute(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return forRoute(failure.getCause());
        }
        if (failure instanceof InvalidInputException invalid) {
            return validation(invalid);
        }
        if (failure instanceof RejectedExecutionException) {
            return stopped("send");
        }
        return failure;
    }

    /**
     * The failure of a call that had not begun when the component was stopped.
     *
     * @param  operation the operation
     * @return           the exception for the route
     */
    public static SinchSmsUnavailableException stopped(String operation) {
        return new SinchSmsUnavailableException(
                Failure.of(operation, Outcome.NOT_SENT, "the component was stopped before the call began"));
    }

    /**
     * What became of a call whose caller was interrupted while it waited: nobody knows.
     *
     * @param  cause the interrupt
     * @return       the exception for the route
     */
    public static SinchSmsInDoubtException interrupted(InterruptedException cause) {
        return new SinchSmsInDoubtException(
                Failure.of("call", Outcome.UNKNOWN, "the thread that waited for the answer was interrupted")
                        .withAdvice("Look the batch up by its client reference before sending again"),
                cause);
    }

    /**
     * Bad input, with the row that it came from.
     *
     * @param  invalid what a rule of messages says
     * @return         the exception for the route
     */
    public static SinchSmsValidationException validation(InvalidInputException invalid) {
        String row = invalid.position() > 0 ? " of row " + invalid.position() : "";
        return new SinchSmsValidationException(
                "validation", invalid.name() + row, invalid.shownValue(), invalid.rule(), invalid);
    }
}
