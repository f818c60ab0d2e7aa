/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Instant;

import io.github.camelsinch.sms.ledger.FollowedBatch;
import io.github.camelsinch.sms.ledger.SegmentEntry;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendId;

/**
 * A claim that the steps of a send and the renewal of its lease may use at the same time; closed once, however often it
 * is asked to.
 */
final class SharedClaim implements SendClaim {

    private final SendClaim claim;
    private boolean closed;

    SharedClaim(SendClaim claim) {
        this.claim = claim;
    }

    @Override
    public SendId send() {
        return claim.send();
    }

    @Override
    public synchronized String cut() {
        return claim.cut();
    }

    @Override
    public synchronized int finishedSegments() {
        return claim.finishedSegments();
    }

    @Override
    public synchronized SegmentEntry segment(int index) {
        return claim.segment(index);
    }

    @Override
    public synchronized void inDoubt(int index, String fingerprint, Instant at) {
        claim.inDoubt(index, fingerprint, at);
    }

    @Override
    public synchronized void planned(int index) {
        claim.planned(index);
    }

    @Override
    public synchronized void accepted(int index, String batchId, Instant createdAt) {
        claim.accepted(index, batchId, createdAt);
    }

    @Override
    public synchronized void accepted(int index, FollowedBatch batch) {
        claim.accepted(index, batch);
    }

    @Override
    public synchronized void rejected(int index) {
        claim.rejected(index);
    }

    @Override
    public synchronized void unresolved(int index) {
        claim.unresolved(index);
    }

    @Override
    public synchronized void finish(int segments) {
        claim.finish(segments);
    }

    @Override
    public synchronized void acceptedAndFinished(int index, String batchId, Instant createdAt, int segments) {
        claim.acceptedAndFinished(index, batchId, createdAt, segments);
    }

    @Override
    public synchronized void acceptedAndFinished(int index, FollowedBatch batch, int segments) {
        claim.acceptedAndFinished(index, batch, segments);
    }

    /** Does nothing once it is closed or finished: a renewal may come a moment late. */
    @Override
    public synchronized void renew() {
        if (!closed && claim.finishedSegments() < 0) {
            claim.renew();
        }
    }

    @Override
    public synchronized boolean isHeld() {
        return !closed && claim.isHeld();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            claim.close();
        }
    }
}
