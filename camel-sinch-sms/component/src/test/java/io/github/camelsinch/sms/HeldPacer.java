/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camelsinch.sms.pacing.Pacer;
import io.github.camelsinch.sms.pacing.PacerSnapshot;
import io.github.camelsinch.sms.pacing.Priority;

/** A pacer that grants when a test says so. */
final class HeldPacer implements Pacer {

    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private final List<Long> reserved = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private long refunded;
    private boolean open;
    private volatile PacerSnapshot snapshot = new PacerSnapshot(0, PacerSnapshot.Mode.LOCAL, Duration.ZERO, null);

    @Override
    public synchronized CompletionStage<Void> reserve(long weight, Priority priority) {
        reserved.add(weight);
        CompletableFuture<Void> turn = new CompletableFuture<>();
        if (open) {
            turn.complete(null);
        } else {
            waiting.add(turn);
        }
        return turn;
    }

    @Override
    public synchronized void refund(long weight) {
        refunded += weight;
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
    }

    @Override
    public PacerSnapshot snapshot() {
        return snapshot;
    }

    /** Says from now on that it stands like this. */
    void stand(PacerSnapshot.Mode mode, String problem) {
        snapshot = new PacerSnapshot(0, mode, Duration.ZERO, problem);
    }

    /** Lets the one that reserved first go. */
    void grant() {
        CompletableFuture<Void> next;
        synchronized (this) {
            next = waiting.remove();
        }
        next.complete(null);
    }

    /** Lets everybody go, now and from now on. */
    void open() {
        List<CompletableFuture<Void>> all;
        synchronized (this) {
            open = true;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(turn -> turn.complete(null));
    }

    /** {@return weights as they were asked for} */
    synchronized List<Long> reserved() {
        return List.copyOf(reserved);
    }

    /** {@return how many wait} */
    synchronized int waiting() {
        return waiting.size();
    }

    /** {@return the weight that came back} */
    synchronized long refunded() {
        return refunded;
    }

    /** {@return pauses as they were asked for} */
    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
