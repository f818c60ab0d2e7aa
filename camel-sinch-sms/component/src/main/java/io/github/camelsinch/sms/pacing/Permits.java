/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Where a {@link Bucket4jPacer} gets its permits from. */
interface Permits extends AutoCloseable {

    /** {@return when what is reserved for may leave, on the timer's clock} */
    CompletableFuture<Long> reserve(long weight, Priority priority);

    /** {@return whether it may leave now; what may not is not charged} */
    default boolean tryReserve(long weight, Priority priority) {
        return false;
    }

    void refund(long weight, Priority priority);

    void pause(Duration duration);

    long maxReservation();

    PacerSnapshot snapshot(Duration pausedFor);

    /** Whoever waits for an answer, and whoever asks later, gets a {@link LaneClosedException}. */
    @Override
    void close();
}
