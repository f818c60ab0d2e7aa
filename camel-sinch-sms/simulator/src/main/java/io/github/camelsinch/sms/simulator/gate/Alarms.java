/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.gate;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** What the gate's thread does later. Used by that thread only. */
final class Alarms {

    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparingLong(Alarm::nanos));
    private final long start = System.nanoTime();

    void after(Duration delay, Runnable action) {
        alarms.add(new Alarm(now() + delay.toNanos(), action));
    }

    /** 0 = there is none: wait without a limit. */
    long millisToNext() {
        Alarm next = alarms.peek();
        return next == null ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(next.nanos - now()));
    }

    void ring() {
        while (!alarms.isEmpty() && alarms.peek().nanos <= now()) {
            alarms.poll().action.run();
        }
    }

    private long now() {
        return System.nanoTime() - start;
    }

    private record Alarm(long nanos, Runnable action) {
    }
}
