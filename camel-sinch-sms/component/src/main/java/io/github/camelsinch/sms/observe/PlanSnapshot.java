/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.time.Duration;
import java.util.List;

import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.pacing.LaneSnapshot;
import io.github.camelsinch.sms.pacing.PacerSnapshot;

/**
 * How one service plan stands in one Camel context.
 *
 * @param plan     its id, or that of the project; {@code null} where there is none
 * @param server   whom it sends to: scheme, host and port
 * @param unit     what its rate counts, or {@code null} where nothing is held back
 * @param pacer    the rate that was asked for, and whether it can be had
 * @param achieved what Sinch accepted a second of late
 * @param lanes    who waits for a turn
 * @param inFlight calls that run, one entry for each HTTP client
 * @param totals   counts since the plan was first used
 * @param failures the last ones, the newest first
 */
public record PlanSnapshot(String plan, String server, String unit, PacerSnapshot pacer, AchievedRate achieved,
        LaneSnapshot lanes, List<InFlightSnapshot> inFlight, PlanTotals totals, List<RecentFailure> failures) {

    /** Of what uses no plan. */
    public static final PlanSnapshot NONE = new PlanSnapshot(
            null, null, null, new PacerSnapshot(0, PacerSnapshot.Mode.UNPACED, Duration.ZERO, null), new AchievedRate(0, 0, 0),
            new LaneSnapshot(noLane(), noLane(), 0, 0), List.of(), new PlanTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), List.of());

    /** Copies the lists. */
    public PlanSnapshot {
        inFlight = List.copyOf(inFlight);
        failures = List.copyOf(failures);
    }

    /**
     * How long the first of those that wait has waited.
     *
     * @return zero if nobody waits
     */
    public Duration oldestWait() {
        return longer(lanes.high().oldestWait(), lanes.normal().oldestWait());
    }

    /**
     * How much longer nothing is sent, because Sinch asked for it.
     *
     * @return zero without a pause
     */
    public Duration pauseRemaining() {
        return inFlight.stream().map(InFlightSnapshot::sendsPausedFor).reduce(pacer.pausedFor(), PlanSnapshot::longer);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static LaneSnapshot.Lane noLane() {
        return new LaneSnapshot.Lane(0, 0, Duration.ZERO);
    }
}
