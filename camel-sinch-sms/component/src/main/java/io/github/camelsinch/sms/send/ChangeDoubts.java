/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import io.github.camelsinch.sms.api.SinchSmsApi;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.Batch;
import io.github.camelsinch.sms.time.Timer;

/**
 * Of a replacement or an update: the batch is looked at. If it shows the change, and was changed since the call began,
 * the call was carried out. If not, the call is made again only while the batch is scheduled for later: what is being
 * sent cannot be changed any more.
 */
final class ChangeDoubts implements Doubts<Batch> {

    /** The server's clock is known to the second, and its steps take a moment. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);

    private final SinchSmsApi reader;
    private final String batchId;
    private final Predicate<Batch> showsChange;
    private final Clock clock;
    private final Timer timer;
    private final long began;

    /**
     * @param reader      reads batches, again if need be
     * @param batchId     which batch is changed
     * @param showsChange whether a batch is as the change wants it
     * @param clock       the local clock
     * @param timer       says how long the call takes
     */
    ChangeDoubts(SinchSmsApi reader, String batchId, Predicate<Batch> showsChange, Clock clock, Timer timer) {
        this.reader = reader;
        this.batchId = batchId;
        this.showsChange = showsChange;
        this.clock = clock;
        this.timer = timer;
        this.began = timer.nanoTime();
    }

    @Override
    public CompletableFuture<Look<Batch>> look(SinchSmsException doubt) {
        return reader.get(batchId).handle((batch, failure) -> {
            if (failure != null) {
                return CompletableFuture.<Look<Batch>> failedFuture(DoubtFailures.notLookedAt(doubt, failure));
            }
            if (isDone(doubt, batch)) {
                return CompletableFuture.completedFuture(Look.done(batch));
            }
            return isScheduled(batch)
                    ? CompletableFuture.completedFuture(Look.<Batch> again())
                    : CompletableFuture.<Look<Batch>> failedFuture(DoubtFailures.tooLate(doubt));
        }).thenCompose(outcome -> outcome);
    }

    @Override
    public CompletableFuture<Batch> end(SinchSmsException doubt, SinchSmsException last) {
        if (last == doubt) {
            // it was looked at just now
            return CompletableFuture.failedFuture(DoubtFailures.notSeen(doubt, last));
        }
        return reader.get(batchId).handle((batch, failure) -> {
            if (failure != null) {
                return CompletableFuture.<Batch> failedFuture(DoubtFailures.notLookedAt(doubt, failure));
            }
            if (isDone(doubt, batch)) {
                return CompletableFuture.completedFuture(batch);
            }
            return CompletableFuture.<Batch> failedFuture(
                    last.getOutcome() == Outcome.REJECTED ? last : DoubtFailures.notSeen(doubt, last));
        }).thenCompose(outcome -> outcome);
    }

    /** What Sinch took needs no comparing: only its answer was unreadable. */
    private boolean isDone(SinchSmsException doubt, Batch batch) {
        return doubt.getOutcome() == Outcome.ACCEPTED
                || showsChange.test(batch) && (batch.modifiedAt() == null || !batch.modifiedAt().isBefore(earliest()));
    }

    private boolean isScheduled(Batch batch) {
        return !Boolean.TRUE.equals(batch.canceled()) && batch.options().sendAt() != null
                && batch.options().sendAt().isAfter(serverTime());
    }

    /** When the call began, by the server's clock: known better now, after an answer, than it was then. */
    private Instant earliest() {
        return serverTime().minusNanos(timer.nanoTime() - began).minus(CLOCKS_DIFFER_BY);
    }

    private Instant serverTime() {
        return clock.instant().plus(reader.serverClockOffset());
    }
}
