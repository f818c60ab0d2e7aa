/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps requests and resets apart: what a request does and the note of it in the journal are wholly before a reset, and
 * forgotten by it, or wholly after. Thread-safe.
 */
public final class InFlight {

    /** Nothing that a request does takes so long; a reset that one of them waits for itself is not held up for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Carries a request out and notes it; others may at the same time. */
    <T> T carryOut(Supplier<T> request) {
        lock.readLock().lock();
        try {
            return request.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Waits until no request is being carried out, two seconds at most, and lets none begin until it is done.
     *
     * @param reset forgets what requests did
     */
    public void reset(Runnable reset) {
        boolean alone = waitForTheOthers();
        try {
            reset.run();
        } finally {
            if (alone) {
                lock.writeLock().unlock();
            }
        }
    }

    private boolean waitForTheOthers() {
        try {
            return lock.writeLock().tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
