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
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.ledger.SteppedClaim;

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

    private final class Watched extends SteppedClaim {

        private final SendClaim claim;

        Watched(SendClaim claim) {
            super(claim);
            this.claim = claim;
        }

        @Override
        protected void step(String name, int number) {
            WatchedLedger.this.step(name + " " + number);
        }

        @Override
        public void acceptedAndFinished(int index, String batchId, Instant createdAt, int segments) {
            step("accepted", index);
            step("finish", segments);
            claim.acceptedAndFinished(index, batchId, createdAt, segments);
        }

        @Override
        public void renew() {
            WatchedLedger.this.step("renew");
            super.renew();
        }

        @Override
        public boolean isHeld() {
            return held && super.isHeld();
        }

        @Override
        public void close() {
            steps.add("close");
            super.close();
        }
    }
}
