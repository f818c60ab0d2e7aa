/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;

/** Says what is known in the end of a call other than a send of which an attempt was in doubt. */
final class DoubtFailures {

    private DoubtFailures() {
    }

    /** A call that may be made as often as one likes; the last attempt failed clearly, an earlier one did not. */
    static SinchSmsInDoubtException stillInDoubt(SinchSmsException doubt, SinchSmsException last) {
        boolean refused = last.getOutcome() == Outcome.REJECTED && last.getWhatToDo() != null;
        return of(doubt, last, Outcome.UNKNOWN, "; a later attempt failed: " + last.getFailure().problem(),
                refused ? last.getWhatToDo() : doubt.getWhatToDo());
    }

    /** A cancellation: first there was no clear answer, and then no such batch. */
    static SinchSmsInDoubtException goneOrUnknown(SinchSmsException doubt, SinchSmsException last) {
        return of(doubt, last, Outcome.UNKNOWN, "; asked again, Sinch knows no such batch",
                "The batch is gone, maybe by the first attempt, or was never there: check the batch id, region and"
                                                                                            + " servicePlanId");
    }

    /** A change of a batch that could not be looked at. */
    static SinchSmsInDoubtException notLookedAt(SinchSmsException doubt, Throwable why) {
        SinchSmsException failure = Failures.forRoute(why) instanceof SinchSmsException known ? known : doubt;
        return of(doubt, failure, doubt.getOutcome(),
                "; looking at the batch failed too: " + failure.getFailure().problem(), doubt.getWhatToDo());
    }

    /** A change that the batch does not show and that cannot be made any more. */
    static SinchSmsInDoubtException tooLate(SinchSmsException doubt) {
        return of(doubt, doubt, Outcome.UNKNOWN,
                "; the batch does not show the change, and is not scheduled for later, so it was not tried again",
                "Get the batch: unless it shows the change now, it is too late to make it");
    }

    /** A change that the batch did not show, after as many attempts as there may be. */
    static SinchSmsInDoubtException notSeen(SinchSmsException doubt, SinchSmsException last) {
        String later = last == doubt ? "" : "; a later attempt failed: " + last.getFailure().problem();
        return of(doubt, last, Outcome.UNKNOWN, later + "; the batch did not show the change when it was looked at last",
                "Get the batch, and do it again if the change is missing");
    }

    private static SinchSmsInDoubtException of(
            SinchSmsException doubt, SinchSmsException last, Outcome outcome, String more, String advice) {
        Failure failure = doubt.getFailure();
        SinchSmsInDoubtException result = new SinchSmsInDoubtException(
                new Failure(
                        failure.operation(), outcome, last.getHttpStatus(), last.getSinchCode(), failure.problem() + more,
                        advice,
                        failure.safeToSendAgain(), last.getRetryAfter()),
                last);
        if (last != doubt) {
            result.addSuppressed(doubt);
        }
        return result;
    }
}
