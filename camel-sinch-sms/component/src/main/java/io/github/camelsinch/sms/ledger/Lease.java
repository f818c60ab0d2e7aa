/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when a claim surely holds, by a clock of this process that only goes forward, so that neither a changed time of
 * day nor a difference to the database's clock matters. The lease in the database begins after the moment that counts
 * here, so it ends later than here.
 * <p>
 * A claim counts as held for the first half of its lease. A request that leaves then has half a lease left, 30 seconds
 * by default and as long as a request may take: it has ended before anybody may take the send over.
 */
final class Lease {

    private final LongSupplier nanoTime;
    private final long heldNanos;
    private volatile long heldFrom;
    private volatile boolean ended;

    /**
     * @param nanoTime  a clock that only goes forward
     * @param length    of the lease in the database
     * @param begunNano when the statement that took it was about to leave
     */
    Lease(LongSupplier nanoTime, Duration length, long begunNano) {
        this.nanoTime = nanoTime;
        this.heldNanos = length.dividedBy(2).toNanos();
        this.heldFrom = begunNano;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    synchronized void renewed(long begunNano) {
        // two renewals may overtake each other
        if (begunNano - heldFrom > 0) {
            heldFrom = begunNano;
        }
    }

    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    boolean isHeld() {
        return !ended && now() - heldFrom < heldNanos;
    }
}
