/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * One that waits in a lane, or did. {@link LaneQueue} guards all but the future.
 */
final class Place implements Turn {

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
    public <T> CompletableFuture<T> leave(Supplier<? extends CompletionStage<T>> call) {
        if (!granted.isDone() || granted.isCompletedExceptionally()) {
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
        return inFlight.seat(lane.priority() == Priority.HIGH ? CallKind.HIGH : CallKind.NORMAL, LaneClosedException::new);
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
