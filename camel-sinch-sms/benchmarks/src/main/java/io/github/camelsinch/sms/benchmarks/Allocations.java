/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/**
 * Tells what a kernel allocates, to the byte.
 */
final class Allocations {

    private static final int ROUNDS = 20;
    private static final int CALLS = 500;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * The least of several rounds: in some the virtual machine itself allocates a few bytes, to load or compile a
     * class.
     *
     * @return bytes a call
     */
    long bytes(Kernel kernel, SampleText sample) {
        String text = sample.text();
        int expected = kernel.run(text);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                if (kernel.run(text) != expected) {
                    throw new IllegalStateException(kernel + " answers differently each time");
                }
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least / CALLS;
    }
}
