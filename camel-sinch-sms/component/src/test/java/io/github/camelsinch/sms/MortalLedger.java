/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.github.camelsinch.sms.ledger.SegmentEntry;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.ledger.SendLedger;

/**
 * A ledger whose process may die or fall asleep: what a hook throws before a step keeps that step from happening, and
 * what is dead gives nothing free.
 */
final class MortalLedger implements SendLedger {

    private final SendLedger ledger;
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    volatile Consumer<String> before = step -> {
        // everything goes well
    };
    /** Writes nothing more, and renews nothing. */
    volatile boolean dead;

    MortalLedger(SendLedger ledger) {
        this.ledger = ledger;
    }

    /** Of all threads that used it. */
    Set<String> threads() {
        return threads;
    }

    @Override
    public SendClaim claim(SendId send, String cut) {
        step("claim");
        return new Claim(ledger.claim(send, cut));
    }

    @Override
    public Optional<Duration> renewEvery() {
        return Optional.empty();
    }

    private void step(String name) {
        threads.add(Thread.currentThread().getName());
        before.accept(name);
        if (dead) {
            throw new IllegalStateException("the process is dead");
        }
    }

    private final class Claim implements SendClaim {

        private final SendClaim claim;

        Claim(SendClaim claim) {
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
            step("inDoubt");
            claim.inDoubt(index, fingerprint, at);
            step("inDoubt written");
        }

        @Override
        public void planned(int index) {
            step("planned");
            claim.planned(index);
        }

        @Override
        public void accepted(int index, String batchId, Instant createdAt) {
            step("accepted");
            claim.accepted(index, batchId, createdAt);
        }

        @Override
        public void rejected(int index) {
            step("rejected");
            claim.rejected(index);
        }

        @Override
        public void unresolved(int index) {
            step("unresolved");
            claim.unresolved(index);
        }

        @Override
        public void finish(int segments) {
            step("finish");
            claim.finish(segments);
        }

        @Override
        public void renew() {
            step("renew");
            claim.renew();
        }

        @Override
        public boolean isHeld() {
            return !dead && claim.isHeld();
        }

        @Override
        public void close() {
            if (!dead) {
                claim.close();
            }
        }
    }
}
