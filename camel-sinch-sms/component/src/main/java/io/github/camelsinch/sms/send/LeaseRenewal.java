/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.ledger.ClaimLostException;
import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.time.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a claim alive for as long as a send takes, however long it waits. A renewal that fails is tried again at the
 * next turn; what it means for the send shows at its next step, which asks and writes anyway.
 */
final class LeaseRenewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewal.class);

    private final SendContext context;
    private final SendClaim claim;
    private final Duration interval;
    private Timer.Cancellation next;
    private boolean closed;

    private LeaseRenewal(SendContext context, SendClaim claim, Duration interval) {
        this.context = context;
        this.claim = claim;
        this.interval = interval;
    }

    /** {@code null} where a claim holds until it is closed. */
    static LeaseRenewal start(SendContext context, SendClaim claim) {
        Duration interval = context.ledger().renewEvery().orElse(null);
        if (interval == null) {
            return null;
        }
        LeaseRenewal renewal = new LeaseRenewal(context, claim, interval);
        renewal.schedule();
        return renewal;
    }

    private synchronized void schedule() {
        if (!closed) {
            next = context.timer().after(interval, this::wake);
        }
    }

    private void wake() {
        try {
            context.worker().execute(this::renew);
        } catch (RejectedExecutionException e) {
            LOG.debug("No worker is left to renew the claim on a send, which ends then too");
        }
    }

    private void renew() {
        try {
            claim.renew();
        } catch (ClaimLostException e) {
            LOG.debug("The claim on a send was lost; its next step will find out", e);
            return;
        } catch (LedgerException e) {
            LOG.warn("The claim on a send could not be renewed; it is tried again: {}", e.getMessage());
        }
        schedule();
    }

    @Override
    public synchronized void close() {
        closed = true;
        next.cancel();
    }
}
