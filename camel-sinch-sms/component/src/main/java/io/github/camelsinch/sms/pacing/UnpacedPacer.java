/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The pacer of a plan without a rate: everything may leave at once. It keeps no pause either: what a server asks for is
 * kept by {@link InFlightLimit}.
 */
public final class UnpacedPacer implements Pacer {

    private static final PacerSnapshot SNAPSHOT
            = new PacerSnapshot(0, PacerSnapshot.Mode.UNPACED, Duration.ZERO, null);
    private static final CompletionStage<Void> GRANTED = CompletableFuture.completedStage(null);

    @Override
    public CompletionStage<Void> reserve(long weight, Priority priority) {
        return GRANTED;
    }

    @Override
    public boolean tryReserve(long weight, Priority priority) {
        return true;
    }

    @Override
    public void refund(long weight) {
        // nothing was charged
    }

    @Override
    public void pause(Duration duration) {
        // see above
    }

    @Override
    public PacerSnapshot snapshot() {
        return SNAPSHOT;
    }
}
