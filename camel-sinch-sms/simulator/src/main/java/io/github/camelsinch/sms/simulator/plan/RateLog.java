/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was accepted and what left the queue in each of the last seconds of the simulator's clock. It counts by the
 * moment of each event, not of looking, so that a clock that is moved by an hour shows the same rate as an hour of
 * waiting. Not thread-safe.
 */
final class RateLog {

    /** How far it goes back. */
    static final int SECONDS = 300;

    private final long[] seconds = new long[SECONDS];
    private final int[] accepted = new int[SECONDS];
    private final int[] taken = new int[SECONDS];

    void accepted(int messages, long atMillis) {
        accepted[slot(atMillis)] += messages;
    }

    void taken(long atMillis) {
        taken[slot(atMillis)]++;
    }

    /** Complete seconds only: one that still runs would look like a drop of the rate. */
    List<RateSample> until(long nowMillis) {
        long running = Math.floorDiv(nowMillis, 1000L);
        List<RateSample> samples = new ArrayList<>(SECONDS);
        // the slot of the running second is that of the oldest
        for (long second = running - SECONDS + 1; second < running; second++) {
            int slot = Math.floorMod(second, SECONDS);
            boolean known = seconds[slot] == second;
            samples.add(new RateSample(
                    Instant.ofEpochSecond(second), known ? accepted[slot] : 0, known ? taken[slot] : 0));
        }
        return samples;
    }

    void clear() {
        for (int i = 0; i < SECONDS; i++) {
            accepted[i] = 0;
            taken[i] = 0;
        }
    }

    private int slot(long atMillis) {
        long second = Math.floorDiv(atMillis, 1000L);
        int slot = Math.floorMod(second, SECONDS);
        if (seconds[slot] != second) {
            seconds[slot] = second;
            accepted[slot] = 0;
            taken[slot] = 0;
        }
        return slot;
    }
}
