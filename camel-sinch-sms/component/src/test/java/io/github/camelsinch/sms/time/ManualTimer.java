/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Time that moves when a test says so; due tasks run on the thread of the test, in order. */
public final class ManualTimer implements Timer {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** Not zero, as of a machine that has run for a while: a beginning that is forgotten, or added, must show. */
    private static final long START_NANOS = Duration.ofDays(30).toNanos();

    private final PriorityQueue<Task> tasks
            = new PriorityQueue<>(Comparator.comparingLong(Task::dueNanos).thenComparingLong(Task::number));
    private long nowNanos = START_NANOS;
    private long tasksMade;

    @Override
    public synchronized long nanoTime() {
        return nowNanos;
    }

    @Override
    public synchronized Cancellation after(Duration delay, Runnable run) {
        Task task = new Task(nowNanos + Math.max(0, delay.toNanos()), tasksMade++, run, new AtomicBoolean());
        tasks.add(task);
        return () -> task.cancelled().set(true);
    }

    /** Moves time on and runs what becomes due, each task at its own moment. */
    public void advance(Duration duration) {
        long until = nanoTime() + duration.toNanos();
        for (Task task = nextUntil(until); task != null; task = nextUntil(until)) {
            task.run().run();
        }
        synchronized (this) {
            nowNanos = until;
        }
    }

    /** {@return how many tasks wait} */
    public synchronized long waiting() {
        return tasks.stream().filter(task -> !task.cancelled().get()).count();
    }

    /** {@return a time of day that moves along} */
    public Clock clock() {
        return ((InstantSource) () -> START.plusNanos(nanoTime() - START_NANOS)).withZone(ZoneOffset.UTC);
    }

    private synchronized Task nextUntil(long untilNanos) {
        while (!tasks.isEmpty() && tasks.peek().dueNanos() <= untilNanos) {
            Task task = tasks.poll();
            if (!task.cancelled().get()) {
                nowNanos = Math.max(nowNanos, task.dueNanos());
                return task;
            }
        }
        return null;
    }

    private record Task(long dueNanos, long number, Runnable run, AtomicBoolean cancelled) {
    }
}
