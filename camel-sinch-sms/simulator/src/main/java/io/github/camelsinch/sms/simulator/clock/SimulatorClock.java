/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that a simulator lives on: queue, schedule, expiry, list windows and access tokens all follow it. By default
 * it runs with the machine; a test stops it and moves it by hand, so that three days pass in no time.
 *
 * <p>
 * A move does at once, and in the order of its due times, everything that falls due on the way: when {@link #advance}
 * returns, it has happened. Thread-safe.
 */
public final class SimulatorClock implements InstantSource {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final InstantSource source;
    private final boolean runs;
    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    private SimulatorClock(InstantSource source, boolean runs) {
        this.source = source;
        this.runs = runs;
    }

    /**
     * A clock that runs with the machine's own.
     *
     * @return a new clock
     */
    public static SimulatorClock system() {
        return new SimulatorClock(InstantSource.system(), true);
    }

    /**
     * A clock that stands still until it is moved.
     *
     * @param  start where it stands
     * @return       a new clock
     */
    public static SimulatorClock stoppedAt(Instant start) {
        return new SimulatorClock(InstantSource.fixed(Objects.requireNonNull(start, "start")), false);
    }

    /**
     * Whether time passes by itself.
     *
     * @return {@code false} if it stands still until it is moved
     */
    public boolean runs() {
        return runs;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(moved.get());
    }

    /**
     * Moves the clock forward and waits until the simulators on it have done what fell due.
     *
     * @param  by                       how far
     * @throws IllegalArgumentException if {@code by} is negative, since what has happened stays, or leads beyond the
     *                                  year 9998, since timestamps have four digits for it
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("advance: " + by + " is negative; a simulator's clock moves forward only");
        }
        if (by.compareTo(Duration.between(instant(), END)) >= 0) {
            throw new IllegalArgumentException("advance: " + by + " leads beyond the year 9998");
        }
        moved.accumulateAndGet(by, Duration::plus);
        followers.forEach(Runnable::run);
    }

    /**
     * Takes all moves back: a running clock shows the machine's time again, another one stands where it started. For
     * simulators that are {@code reset} next; one that is not stands still until the clock has come to where it was.
     */
    public void reset() {
        moved.set(Duration.ZERO);
    }

    /**
     * Has something done after every {@link #advance}, on the thread that moves the clock.
     *
     * @param  follower what to do
     * @return          ends it
     */
    public Runnable onAdvance(Runnable follower) {
        Runnable one = follower::run;
        followers.add(one);
        return () -> followers.remove(one);
    }
}
