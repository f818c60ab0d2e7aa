/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * A rule in force: when it strikes, with what, and how often it has. Thread-safe.
 */
public final class FaultRule {

    private final long id;
    private final When when;
    private final List<Fault> faults;
    private final Faults owner;
    private final Random random;
    private int hits;

    FaultRule(long id, When when, List<Fault> faults, Faults owner) {
        this.id = id;
        this.when = when;
        this.faults = List.copyOf(faults);
        this.owner = owner;
        this.random = new Random(when.seed());
    }

    /**
     * Its id among the rules of a simulator.
     *
     * @return above zero, never used twice
     */
    public long id() {
        return id;
    }

    /**
     * When it strikes.
     *
     * @return its conditions
     */
    public When when() {
        return when;
    }

    /**
     * What it strikes with.
     *
     * @return one, or several of which each time one is chosen
     */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * How many requests it has struck.
     *
     * @return since it was made
     */
    public synchronized int hits() {
        return hits;
    }

    /**
     * How often it can strike yet.
     *
     * @return empty = without a limit
     */
    public synchronized OptionalInt remaining() {
        return when.count() == 0 ? OptionalInt.empty() : OptionalInt.of(when.count() - hits);
    }

    /** Ends it. Requests that it has struck stay so. */
    public void remove() {
        owner.remove(id);
    }

    /** {@code null} if it does not strike this one. */
    Fault strike(FaultRequest request) {
        // outside of the lock: a condition may wait for a slow client's body
        return when.fits(request) ? draw() : null;
    }

    private synchronized Fault draw() {
        if (isSpent() || when.probability() < 1 && random.nextDouble() >= when.probability()) {
            return null;
        }
        hits++;
        return faults.get(faults.size() == 1 ? 0 : random.nextInt(faults.size()));
    }

    synchronized boolean isSpent() {
        return when.count() > 0 && hits >= when.count();
    }

    @Override
    public String toString() {
        return "FaultRule[" + id + ", hits=" + hits() + ", " + faults + "]";
    }
}
