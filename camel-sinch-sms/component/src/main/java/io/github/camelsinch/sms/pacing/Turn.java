/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A place in a lane. What was given a turn either leaves, or gives it back.
 */
public interface Turn {

    /**
     * Completes when the turn has come, on a thread that must not be held: go on elsewhere. Fails with
     * {@link LaneFullException} or {@link LaneClosedException}, or with what the pacer says; and with a
     * {@link java.util.concurrent.CancellationException} if it is given back before.
     *
     * @return the coming of the turn
     */
    CompletionStage<Void> granted();

    /** {@return whether the turn has come; it may be given back all the same} */
    boolean hasCome();

    /**
     * Runs the call that the turn is for, in the place in flight that came with it, if one was asked for. Once.
     *
     * @param  <T>                   what the call gives
     * @param  call                  starts it
     * @return                       ends as the call does; fails with {@link LaneClosedException} if no call may begin
     * @throws IllegalStateException if the turn has not come, or was used or given back
     */
    <T> CompletableFuture<T> leave(Supplier<? extends CompletionStage<T>> call);

    /**
     * Leaves the lane, or gives back a turn that was not used: what it would have cost is not charged. Later calls do
     * nothing, and so does a turn that failed.
     */
    void giveBack();
}
