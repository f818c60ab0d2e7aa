/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs steps one after the other, one thread at a time. A step may ask for more: they are run when it has returned, so
 * that a long chain of steps needs no deep stack.
 */
final class Trampoline {

    private final Supplier<Runnable> steps;
    /** More than zero while a thread runs steps. */
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * @param steps gives the next step, or {@code null} as long as there is none; steps may not throw
     */
    Trampoline(Supplier<Runnable> steps) {
        this.steps = steps;
    }

    /** Runs what there is to run, unless a thread does so already: that one then looks again. */
    void run() {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        do {
            for (Runnable step = steps.get(); step != null; step = steps.get()) {
                step.run();
            }
            seen = asked.addAndGet(-seen);
        } while (seen > 0);
    }
}
