/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.util.List;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SendProgress;
import io.github.camelsinch.sms.api.error.SendProgress.AcceptedBatch;
import io.github.camelsinch.sms.api.error.SendProgress.Positions;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.Segment;

/**
 * Tells how far a send came that did not get through.
 */
final class Progress {

    private Progress() {
    }

    /**
     * The failure of a job: as it is where nothing had been accepted before, or else wrapped with who was.
     *
     * @param order  which send it is
     * @param sent   what was accepted before
     * @param failed the segment that was not
     * @param last   whether nothing comes after the segment that failed
     */
    static Throwable failure(SendOrder order, List<SentBatch> sent, Segment failed, boolean last, Throwable failure) {
        if (sent.isEmpty()) {
            return failure;
        }
        Failure summary = new Failure(
                "send", Outcome.UNKNOWN, status(failure), code(failure),
                sent.size() + " segments were accepted, then segment " + failed.index() + " was not: " + failure.getMessage(),
                order.keyed()
                        ? "Send the whole again with the same send key: what was accepted is not sent twice"
                        : "Send only the rows from " + failed.firstPosition() + " on, after looking up those in doubt",
                order.keyed(), null);
        return new SinchSmsPartialSendException(summary, progress(sent, failed, last, outcome(failure)), failure);
    }

    private static SendProgress progress(List<SentBatch> sent, Segment failed, boolean last, Outcome outcome) {
        Positions here = new Positions(failed.firstPosition(), failed.lastPosition());
        boolean doubt = outcome == Outcome.UNKNOWN || outcome == Outcome.ACCEPTED;
        boolean tried = outcome != Outcome.NOT_SENT;
        return new SendProgress(
                sent.stream()
                        .map(batch -> new AcceptedBatch(
                                batch.batchId(), new Positions(batch.firstPosition(), batch.lastPosition())))
                        .toList(),
                outcome == Outcome.REJECTED ? List.of(here) : List.of(),
                doubt ? List.of(here) : List.of(),
                tried ? after(failed, last) : failed.firstPosition());
    }

    private static long after(Segment failed, boolean last) {
        return last ? SendProgress.EVERYTHING_ATTEMPTED : failed.lastPosition() + 1;
    }

    /** What this component refuses itself, such as a bad row further on in a stream, was never posted. */
    private static Outcome outcome(Throwable failure) {
        return failure instanceof SinchSmsException known && !(failure instanceof SinchSmsValidationException)
                ? known.getOutcome() : Outcome.NOT_SENT;
    }

    private static int status(Throwable failure) {
        return failure instanceof SinchSmsException known ? known.getHttpStatus() : 0;
    }

    private static String code(Throwable failure) {
        return failure instanceof SinchSmsException known ? known.getSinchCode() : null;
    }
}
