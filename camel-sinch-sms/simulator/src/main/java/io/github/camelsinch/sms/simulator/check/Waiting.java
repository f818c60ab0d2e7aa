/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.check;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Asks again and again, in the machine's time, not the simulator's.
 *
 * @param timeout how long; zero = asks once
 */
record Waiting(Duration timeout) {

    private static final long PAUSE_MILLIS = 10;

    Waiting {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout: " + timeout + " is negative");
        }
    }

    /** {@code false} if the time is over, or the thread was interrupted: then it still is. */
    boolean until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start >= timeout.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Such as {@code 1.5 s}. */
    @Override
    public String toString() {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() / 1000.0 + " s";
    }
}
