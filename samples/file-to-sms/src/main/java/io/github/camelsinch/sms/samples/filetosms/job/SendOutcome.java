/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
    private final boolean firstRun;
    private boolean booked;
    private String problem;
    private Extent extent = Extent.SOME;

    /** How much of the file Sinch has. */
    enum Extent {
        /** Every batch. */
        ALL,
        /** Surely nothing. */
        NOTHING,
        /** Neither is sure. */
        SOME
    }

    /**
     * @param firstRun whether no run before this one can have sent something
     */
    SendOutcome(CompletableFuture<Exchange> sending, Settlements settlements, boolean firstRun) {
        this.sending = sending;
        this.settlements = settlements;
        this.firstRun = firstRun;
    }

    /** Books the outcome, once, if it is there. */
    void bookIfDone() {
        if (!booked && sending.isDone()) {
            booked = true;
            problem = book(sending.join());
        }
    }

    /** Books the outcome of a send that is about to end, for which it waits so long at most. */
    Extent bookAtEnd(Duration atMost) throws InterruptedException {
        try {
            sending.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // nobody waits for its answer any more: what it sent is told by reports, and by the next run
            return extent;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a failed exchange comes back as an exchange", e);
        }
        bookIfDone();
        return extent;
    }

    /** What stopped sending, in one line; {@code null} as long as nothing did. */
    String problem() {
        return problem;
    }

    private String book(Exchange exchange) {
        Exception failure = exchange.getException();
        if (failure == null) {
            for (SentBatch batch : exchange.getMessage().getBody(SendResult.class).batches()) {
                settlements.accepted(nameOf(batch.batchId()), index(batch.firstPosition()), index(batch.lastPosition()),
                        batch.createdAt());
            }
            settlements.sendingEnded(true);
            extent = Extent.ALL;
            return null;
        }
        if (failure instanceof SinchSmsPartialSendException partial) {
            book(partial.getProgress());
            settlements.sendingEnded(true);
        } else {
            boolean nothing = firstRun && surelyNothingSent(failure);
            settlements.sendingEnded(nothing);
            extent = nothing ? Extent.NOTHING : Extent.SOME;
        }
        return Failures.inOneLine(failure);
    }

    private void book(SendProgress progress) {
        for (SendProgress.AcceptedBatch batch : progress.accepted()) {
            settlements.accepted(nameOf(batch.batchId()), index(batch.positions().first()), index(batch.positions().last()),
                    null);
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

    /** Sinch took it, but its id could not be learned. */
    private static String nameOf(String batchId) {
        return batchId == null ? "" : batchId;
    }

    private static int index(long position) {
        return Math.toIntExact(position - 1);
    }
}
