/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where sends of one service plan wait for their turn.
 */
public final class LaneQueue implements AutoCloseable {

    private final Pacer pacer;
    private final int maxPending;

    /**
     * @param pacer      gives the permits
     * @param maxPending how many exchanges may wait, from 1
     */
    public LaneQueue(Pacer pacer, int maxPending) {
        this.pacer = pacer;
        this.maxPending = maxPending;
    }

    /**
     * Takes a place at the end of a lane.
     *
     * @param  weight   what leaves, from 1
     * @param  priority which lane
     * @param  begun    whether the exchange has sent something already: it is let in although the lane is full, or it
     *                  would be left half done
     * @return          the place
     */
    public Turn enter(long weight, Priority priority, boolean begun) {
        CompletionStage<Void> granted
                = pacer == null ? CompletableFuture.completedFuture(null) : pacer.reserve(weight, priority);
        return new Turn() {
            @Override
            public CompletionStage<Void> granted() {
                return granted;
            }

            @Override
            public void giveBack() {
                if (pacer != null) {
                    pacer.refund(weight);
                }
            }
        };
    }

    /**
     * Lets nothing leave for a while.
     *
     * @param duration how long from now
     */
    public void pause(Duration duration) {
        if (pacer != null) {
            pacer.pause(duration);
        }
    }

    /** Fails whoever waits, and whoever comes later. */
    @Override
    public void close() {
    }

    int maxPending() {
        return maxPending;
    }
}
