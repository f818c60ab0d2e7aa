/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import io.github.camelsinch.sms.time.Timer;

/** A lane that is never empty: its head asks, leaves when it may, and the next one asks. Remembers what left when. */
final class Sender {

    record Leave(long atNanos, long weight) {
    }

    private final Pacer pacer;
    private final Priority priority;
    private final Timer timer;
    private final LongSupplier weights;
    private final List<Leave> leaves = new ArrayList<>();
    private long left;
    private long limit;

    private Sender(Pacer pacer, Priority priority, Timer timer, LongSupplier weights) {
        this.pacer = pacer;
        this.priority = priority;
        this.timer = timer;
        this.weights = weights;
    }

    static Sender start(Pacer pacer, Priority priority, Timer timer, LongSupplier weights) {
        Sender sender = new Sender(pacer, priority, timer, weights);
        sender.limit = Long.MAX_VALUE;
        sender.next();
        return sender;
    }

    /** Ends when at least so much has left. */
    static Sender start(Pacer pacer, Timer timer, long weight, long limit) {
        Sender sender = new Sender(pacer, Priority.NORMAL, timer, () -> weight);
        sender.limit = limit;
        sender.next();
        return sender;
    }

    synchronized long left() {
        return left;
    }

    synchronized List<Leave> leaves() {
        return List.copyOf(leaves);
    }

    synchronized void stop() {
        limit = 0;
    }

    private void next() {
        long weight = weights.getAsLong();
        pacer.reserve(weight, priority).thenRun(() -> {
            if (goOnAfter(weight)) {
                next();
            }
        });
    }

    private synchronized boolean goOnAfter(long weight) {
        leaves.add(new Leave(timer.nanoTime(), weight));
        left += weight;
        return left < limit;
    }
}
