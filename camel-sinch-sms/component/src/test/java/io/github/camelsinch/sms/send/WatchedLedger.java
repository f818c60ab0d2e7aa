/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.camelsinch.sms.ledger.LedgerException;
import io.github.camelsinch.sms.ledger.MemorySendLedger;
import io.github.camelsinch.sms.ledger.SegmentEntry;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.ledger.SendLedger;

/** A ledger in memory that tells what was written, and fails where a test wants it to. */
final class WatchedLedger implements SendLedger {

    private final MemorySendLedger ledger = new MemorySendLedger();
    private final List<String> steps = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();
    private boolean blocking;
    private boolean held = true;

    /** What was done, as in {@code inDoubt 0}, {@code close}. */
    List<String> steps() {
        return steps;
    }

    /** Lets a step such as {@code accepted 0} fail, until {@link #works()}. */
    void fails(String step) {
        failing.add(step);
    }

    void works() {
        failing.clear();
    }

    void blocks() {
        blocking = true;
    }

    void isHeld(boolean now) {
        held = now;
    }

    private void step(String step) {
        steps.add(step);
        if (failing.contains(step)) {
            throw new LedgerException("the disk is full");
        }
    }

    @Override
    public Optional<Duration> renewEvery() {
        return Optional.of(Duration.ofSeconds(10));
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    @Override
    public SendClaim claim(SendId send, String cut) {
        step("claim");
        return new Watched(ledger.claim(send, cut));
    }

    private final class Watched implements SendClaim {

        private final SendClaim claim;

        Watched(SendClaim claim) {
            this.claim = claim;
        }

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
            step("inDoubt " + index);
            claim.inDoubt(index, fingerprint, at);
        }

        @Override
        public void planned(int index) {
            step("planned " + index);
            claim.planned(index);
        }

        @Override
        public void accepted(int index, String batchId, Instant createdAt) {
            step("accepted " + index);
            claim.accepted(index, batchId, createdAt);
        }

        @Override
        public void rejected(int index) {
            step("rejected " + index);
            claim.rejected(index);
        }

        @Override
        public void unresolved(int index) {
            step("unresolved " + index);
            claim.unresolved(index);
        }

        @Override
        public void finish(int segments) {
            step("finish " + segments);
            claim.finish(segments);
        }

        @Override
        public void acceptedAndFinished(int index, String batchId, Instant createdAt, int segments) {
            step("accepted " + index);
            step("finish " + segments);
            claim.acceptedAndFinished(index, batchId, createdAt, segments);
        }

        @Override
        public void renew() {
            step("renew");
            claim.renew();
        }

        @Override
        public boolean isHeld() {
            return held && claim.isHeld();
        }

        @Override
        public void close() {
            steps.add("close");
            claim.close();
        }
    }
}
