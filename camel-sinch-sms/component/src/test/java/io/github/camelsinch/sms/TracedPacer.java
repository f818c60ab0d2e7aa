/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import io.github.camelsinch.sms.pacing.Bucket4jPacer;
import io.github.camelsinch.sms.pacing.Pacer;
import io.github.camelsinch.sms.pacing.PacerSettings;
import io.github.camelsinch.sms.pacing.PacerSnapshot;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.time.ManualTimer;

/** Paces by a clock that a test moves, and writes down when turns came that were not given back. All weigh one. */
final class TracedPacer implements Pacer {

    final ManualTimer timer = new ManualTimer();
    private final Pacer pacer;
    private final List<Long> turns = new ArrayList<>();

    TracedPacer(double ratePerSecond) {
        pacer = Bucket4jPacer.local(PacerSettings.of("traced", ratePerSecond), timer);
    }

    @Override
    public CompletionStage<Void> reserve(long weight, Priority priority) {
        return pacer.reserve(weight, priority).thenRun(this::come);
    }

    private synchronized void come() {
        turns.add(timer.nanoTime());
    }

    @Override
    public void refund(long weight) {
        refund(weight, Priority.NORMAL);
    }

    @Override
    public void refund(long weight, Priority priority) {
        synchronized (this) {
            if (!turns.isEmpty()) {
                turns.remove(turns.size() - 1);
            }
        }
        pacer.refund(weight, priority);
    }

    @Override
    public void pause(Duration duration) {
        pacer.pause(duration);
    }

    @Override
    public PacerSnapshot snapshot() {
        return pacer.snapshot();
    }

    /** {@return how many turns were kept} */
    synchronized int used() {
        return turns.size();
    }

    /** {@return the most turns in any second that begins with one} */
    synchronized long mostInASecond() {
        return turns.stream()
                .mapToLong(first -> turns.stream().filter(turn -> turn >= first && turn < first + 1_000_000_000L).count())
                .max().orElse(0);
    }
}
