/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.lang.management.ManagementFactory;
import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import com.sun.management.OperatingSystemMXBean;
import io.github.camelsinch.sms.benchmarks.CpuClock;

/**
 * What a route gives its reports to: counts them, each once, and the processor time that this process took for the
 * second half of them; the first warms up.
 */
final class Tally {

    /** The recipient of report 0; of the next one the next number. */
    static final long FIRST_NUMBER = 46_700_000_000L;

    private static final int SLOW_ONES = 1000;
    private static final long TEN_MILLIS = 10_000_000;

    /** Of threads that have ended too, as the compiler's do. */
    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final BitSet seen = new BitSet();
    private final CountDownLatch left;
    private final int expected;
    private final boolean slow;
    private long warm;
    private long warmWithCompiler;
    private long took;
    private long tookWithCompiler;
    private int taken;

    /**
     * @param expected how many reports there are
     * @param slow     whether one in a thousand takes 10 ms
     */
    Tally(int expected, boolean slow) {
        this.expected = expected;
        this.slow = slow;
        this.left = new CountDownLatch(expected);
    }

    /** On the one thread of a route. */
    void take(String recipient) {
        taken++;
        seen.set((int) (Long.parseLong(recipient) - FIRST_NUMBER));
        if (taken == expected / 2) {
            warm = CpuClock.nanos();
            warmWithCompiler = process.getProcessCpuTime();
        } else if (taken == expected) {
            took = CpuClock.nanos() - warm;
            tookWithCompiler = process.getProcessCpuTime() - warmWithCompiler;
        }
        if (slow && taken % SLOW_ONES == 0) {
            LockSupport.parkNanos(TEN_MILLIS);
        }
        left.countDown();
    }

    /**
     * {@return how many came, how many of them were different, and nanoseconds of processor time each, without and with
     * the compiler's}
     */
    String result() throws InterruptedException {
        left.await();
        int counted = expected - expected / 2;
        return taken + " " + seen.cardinality() + " " + took / counted + " " + tookWithCompiler / counted;
    }
}
