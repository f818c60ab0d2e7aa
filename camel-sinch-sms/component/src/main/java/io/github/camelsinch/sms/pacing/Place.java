/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
    private final long sinceNanos;
    private final CompletableFuture<Void> granted = new CompletableFuture<>();
    private State state = State.WAITING;

    Place(LaneQueue queue, Lane lane, long weight, long sinceNanos) {
        this.queue = queue;
        this.lane = lane;
        this.weight = weight;
        this.sinceNanos = sinceNanos;
    }

    @Override
    public CompletionStage<Void> granted() {
        return granted;
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

    void reserved() {
        state = State.RESERVED;
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
