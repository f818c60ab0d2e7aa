/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.observe;

import java.util.Locale;

import io.github.camelsinch.sms.pacing.InFlightSnapshot;
import io.github.camelsinch.sms.pacing.LaneSnapshot;

/** A service plan in lines for people. */
final class PlanText {

    private PlanText() {
    }

    static String of(PlanSnapshot plan) {
        StringBuilder text = new StringBuilder();
        line(text, "Plan %s at %s", plan.plan(), plan.server());
        line(text, "  Rate: %s", rate(plan));
        line(text, "  Achieved: %.1f recipients/s, %.1f parts/s, %.1f batches/s", plan.achieved().recipients(),
                plan.achieved().parts(), plan.achieved().batches());
        if (!plan.pauseRemaining().isZero()) {
            line(text, "  Paused for %d ms more", plan.pauseRemaining().toMillis());
        }
        lane(text, "high", plan.lanes().high());
        lane(text, "normal", plan.lanes().normal());
        for (InFlightSnapshot calls : plan.inFlight()) {
            line(text, "  In flight: %d of %d (at most %d), waiting %d, throttled %d times", calls.inFlight(), calls.limit(),
                    calls.maxInFlight(), calls.waiting(), calls.throttled());
        }
        totals(text, plan.totals());
        plan.failures().forEach(failure -> line(text, "  Failure: %s %s", failure.at(), failure.problem()));
        return text.toString();
    }

    private static String rate(PlanSnapshot plan) {
        if (plan.unit() == null) {
            return "unpaced";
        }
        String rate = String.format(
                Locale.ROOT, "%.1f %ss/s, %s", plan.pacer().ratePerSecond(), plan.unit(),
                plan.pacer().mode().name().toLowerCase(Locale.ROOT));
        return plan.pacer().problem() == null ? rate : rate + ": " + plan.pacer().problem();
    }

    private static void lane(StringBuilder text, String name, LaneSnapshot.Lane lane) {
        line(text, "  Lane %s: %d waiting, weight %d, the first for %d ms", name, lane.waiting(), lane.weight(),
                lane.oldestWait().toMillis());
    }

    private static void totals(StringBuilder text, PlanTotals totals) {
        line(text, "  Batches: %d accepted (%d of them looked up), %d rejected, %d in doubt, %d not sent", totals.accepted(),
                totals.reconciled(), totals.rejected(), totals.inDoubt(), totals.notSent());
        line(text, "  Recipients: %d accepted, %d parts; reports on %d", totals.recipients(), totals.parts(), totals.reports());
        line(text, "  Requests: %d, %d of them retries", totals.requests(), totals.retries());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
