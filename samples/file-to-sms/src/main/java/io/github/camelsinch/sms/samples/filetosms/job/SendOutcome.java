/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SendProgress;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;
import io.github.camelsinch.sms.send.SendResult;
import io.github.camelsinch.sms.send.SentBatch;
import org.apache.camel.Exchange;

/**
 * Waits for what the sending route gives back and books it: the batches, also those before a failure, and what is in
 * doubt. Positions of the component count rows from 1, the table from 0. For one thread.
 */
final class SendOutcome {

    private final CompletableFuture<Exchange> sending;
    private final Settlements settlements;
    private boolean booked;
    private String problem;

    SendOutcome(CompletableFuture<Exchange> sending, Settlements settlements) {
        this.sending = sending;
        this.settlements = settlements;
    }

    /** Books the outcome, once, if it is there. */
    void bookIfDone() {
        if (!booked && sending.isDone()) {
            booked = true;
            problem = book(sending.join());
        }
    }

    /** What stopped sending, in one line; {@code null} as long as nothing did. */
    String problem() {
        return problem;
    }

    private String book(Exchange exchange) {
        Exception failure = exchange.getException();
        if (failure == null) {
            for (SentBatch batch : exchange.getMessage().getBody(SendResult.class).batches()) {
                settlements.accepted(batch.batchId(), index(batch.firstPosition()), index(batch.lastPosition()),
                        batch.createdAt());
            }
            settlements.sendingEnded(true);
            return null;
        }
        if (failure instanceof SinchSmsPartialSendException partial) {
            book(partial.getProgress());
            settlements.sendingEnded(true);
        } else {
            settlements.sendingEnded(surelyNothingSent(failure));
        }
        return Failures.inOneLine(failure);
    }

    private void book(SendProgress progress) {
        for (SendProgress.AcceptedBatch batch : progress.accepted()) {
            settlements.accepted(batch.batchId(), index(batch.positions().first()), index(batch.positions().last()), null);
        }
        for (SendProgress.Positions doubt : progress.inDoubt()) {
            settlements.inDoubt(index(doubt.first()), index(doubt.last()));
        }
    }

    private static boolean surelyNothingSent(Exception failure) {
        // what is no answer of Sinch happened before anything was posted
        return !(failure instanceof SinchSmsException known)
                || known.getOutcome() == Outcome.NOT_SENT || known.getOutcome() == Outcome.REJECTED;
    }

    private static int index(long position) {
        return Math.toIntExact(position - 1);
    }
}
