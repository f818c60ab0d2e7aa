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

import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.ledger.SendId;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.ledger.SteppedClaim;

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

    private final class Claim extends SteppedClaim {

        Claim(SendClaim claim) {
            super(claim);
        }

        @Override
        protected void step(String name, int number) {
            MortalLedger.this.step(name);
        }

        @Override
        public void inDoubt(int index, String fingerprint, Instant at) {
            super.inDoubt(index, fingerprint, at);
            MortalLedger.this.step("inDoubt written");
        }

        @Override
        public void renew() {
            MortalLedger.this.step("renew");
            super.renew();
        }

        @Override
        public boolean isHeld() {
            return !dead && super.isHeld();
        }

        @Override
        public void close() {
            if (!dead) {
                super.close();
            }
        }
    }
}
