/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One that waits in a lane, or did. {@link LaneQueue} guards all but the future.
 */
final class Place implements Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Place.class);

    /** What has become of it. */
    private enum State {
        WAITING,
        RESERVED,
        GRANTED,
        OVER
    }

    private final LaneQueue queue;
    private final Lane lane;
    private final long weight;
    private final InFlightLimit inFlight;
    private final long sinceNanos;
    private final CompletableFuture<Void> granted = new CompletableFuture<>();
    private State state = State.WAITING;
    private volatile CompletableFuture<Seat> seat;

    /**
     * @param inFlight where it takes a place before it leaves, or {@code null}
     */
    Place(LaneQueue queue, Lane lane, long weight, InFlightLimit inFlight, long sinceNanos) {
        this.queue = queue;
        this.lane = lane;
        this.weight = weight;
        this.inFlight = inFlight;
        this.sinceNanos = sinceNanos;
    }

    @Override
    public CompletionStage<Void> granted() {
        return granted;
    }

    @Override
    public boolean hasCome() {
        return granted.isDone() && !granted.isCompletedExceptionally();
    }

    @Override
    public <T> CompletableFuture<T> leave(Supplier<? extends CompletionStage<T>> call) {
        if (!hasCome()) {
            throw new IllegalStateException("The turn has not come");
        }
        return inFlight == null ? call.get().toCompletableFuture() : seat.join().run(call);
    }

    @Override
    public void giveBack() {
        queue.giveBack(this);
    }

    Lane lane() {
        return lane;
    }

    long weight() {
        return weight;
    }

    long sinceNanos() {
        return sinceNanos;
    }

    /** Asks for a place in flight. */
    CompletableFuture<Seat> askSeat() {
        return inFlight.seat(kind(), LaneClosedException::new);
    }

    /** Takes a place in flight and permits, as far as it needs them, if both are there now; else it has neither. */
    boolean takesAll(Pacer pacer) {
        Seat free = inFlight == null ? null : inFlight.trySeat(kind(), LaneClosedException::new);
        if (inFlight != null && free == null) {
            return false;
        }
        if (weight > 0 && !mayLeave(pacer)) {
            if (free != null) {
                free.free();
            }
            return false;
        }
        seat = free == null ? null : CompletableFuture.completedFuture(free);
        return true;
    }

    /** One that cannot say is asked to reserve, and what it says then counts. */
    private boolean mayLeave(Pacer pacer) {
        try {
            return pacer.tryReserve(weight, lane.priority());
        } catch (RuntimeException e) {
            LOG.debug("The pacer cannot say whether something may leave at once", e);
            return false;
        }
    }

    private CallKind kind() {
        return lane.priority() == Priority.HIGH ? CallKind.HIGH : CallKind.NORMAL;
    }

    void seat(CompletableFuture<Seat> asked) {
        seat = asked;
    }

    boolean isSeated() {
        return inFlight == null || seat != null && seat.isDone() && !seat.isCompletedExceptionally();
    }

    boolean holdsSeat() {
        return inFlight != null && isSeated();
    }

    /** Leaves it without a place in flight, which it has to ask for again. */
    CompletableFuture<Seat> takeSeat() {
        CompletableFuture<Seat> taken = seat;
        seat = null;
        return taken;
    }

    boolean awaitsSeat() {
        return seat != null && !isSeated();
    }

    /** Whoever waits in flight gets the place that this one does not use; to be called while no lock is held. */
    void freeSeat() {
        free(seat);
    }

    static void free(CompletableFuture<Seat> seat) {
        if (seat != null && !seat.cancel(false)) {
            seat.thenAccept(Seat::free);
        }
    }

    void reserved() {
        state = State.RESERVED;
    }

    void notReserved() {
        state = State.WAITING;
    }

    boolean isReserved() {
        return state == State.RESERVED;
    }

    boolean isGranted() {
        return state == State.GRANTED;
    }

    boolean isOver() {
        return state == State.OVER;
    }

    void answered(Throwable failure) {
        state = failure == null ? State.GRANTED : State.OVER;
    }

    void over() {
        state = State.OVER;
    }

    /** The future, to be completed while no lock is held. */
    CompletableFuture<Void> future() {
        return granted;
    }
}
