/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;

/**
 * A claim of another ledger that tells each step before it is done; a test's own ledger can keep it from being done.
 */
public abstract class SteppedClaim implements SendClaim {

    private final SendClaim claim;

    protected SteppedClaim(SendClaim claim) {
        this.claim = claim;
    }

    /**
     * Is about to be done.
     *
     * @param name   the method's
     * @param number the segment's; of {@code finish} how many there are
     */
    protected abstract void step(String name, int number);

    @Override
    public SendId send() {
        return claim.send();
    }

    @Override
    public String cut() {
        return claim.cut();
    }

    @Override
    public int finishedSegments() {
        return claim.finishedSegments();
    }

    @Override
    public SegmentEntry segment(int index) {
        return claim.segment(index);
    }

    @Override
    public void inDoubt(int index, String fingerprint, Instant at) {
        step("inDoubt", index);
        claim.inDoubt(index, fingerprint, at);
    }

    @Override
    public void planned(int index) {
        step("planned", index);
        claim.planned(index);
    }

    @Override
    public void accepted(int index, String batchId, Instant createdAt) {
        step("accepted", index);
        claim.accepted(index, batchId, createdAt);
    }

    @Override
    public void rejected(int index) {
        step("rejected", index);
        claim.rejected(index);
    }

    @Override
    public void unresolved(int index) {
        step("unresolved", index);
        claim.unresolved(index);
    }

    @Override
    public void finish(int segments) {
        step("finish", segments);
        claim.finish(segments);
    }

    @Override
    public void renew() {
        claim.renew();
    }

    @Override
    public boolean isHeld() {
        return claim.isHeld();
    }

    @Override
    public void close() {
        claim.close();
    }
}
