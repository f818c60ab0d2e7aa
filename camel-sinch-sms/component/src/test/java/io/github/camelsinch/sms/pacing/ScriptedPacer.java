/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A pacer whose reservations come due when a test says so. */
final class ScriptedPacer implements Pacer {

    final List<Asked> asked = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    long together;
    long reserved;
    long refunded;

    @Override
    public CompletionStage<Void> reserve(long weight, Priority priority) {
        Asked reservation = new Asked(weight, priority, new CompletableFuture<>());
        asked.add(reservation);
        reserved += weight;
        return reservation.due;
    }

    @Override
    public void refund(long weight) {
        refunded += weight;
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
    }

    @Override
    public long maxReservation() {
        return together;
    }

    @Override
    public PacerSnapshot snapshot() {
        return new PacerSnapshot(1, PacerSnapshot.Mode.LOCAL, Duration.ZERO, null);
    }

    /** Those that are not due yet, oldest first. */
    List<Asked> open() {
        return asked.stream().filter(reservation -> !reservation.due.isDone()).toList();
    }

    /** The newest reservation comes due. */
    void due() {
        asked.get(asked.size() - 1).due.complete(null);
    }

    /** The weights asked for, in order. */
    List<Long> weights() {
        return asked.stream().map(Asked::weight).toList();
    }

    record Asked(long weight, Priority priority, CompletableFuture<Void> due) {
    }
}
