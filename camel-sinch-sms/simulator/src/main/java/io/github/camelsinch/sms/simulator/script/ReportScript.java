/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.script;

import java.time.Duration;
import java.util.Objects;

import io.github.camelsinch.sms.simulator.outcome.Outcome;
import io.github.camelsinch.sms.simulator.report.Poison;

/**
 * How the reports of a message come. Immutable; every method gives a copy, so that several can be combined:
 * {@code ReportScript.NONE.late(Duration.ofHours(2)).copies(1)}. All durations are on the simulator's clock, from zero
 * to 365 days.
 *
 * @param lost            the final status is never known: no report of it is listed or called back, and the message
 *                        stays as it was before
 * @param late            how long the final status stays unknown; its {@code at} is the moment when it happened
 * @param withoutCallback no callback, while reads are as ever
 * @param callbackDelay   how much later callbacks come than the report can be read
 * @param dispatchedDelay how much later still the callback of Dispatched comes: longer than to the final status, and it
 *                        comes after that one's
 * @param copies          how many times more the final report is listed, and called back; 0..100
 * @param then            another final status that follows, its delay being counted from the moment when the first was
 *                        known; {@code null} = none
 * @param poison          what is wrong with the element in lists, as long as the rule is in force
 */
public record ReportScript(boolean lost, Duration late, boolean withoutCallback, Duration callbackDelay,
        Duration dispatchedDelay, int copies, Outcome then, Poison poison) {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int MAX_COPIES = 100;

    /** Reports come as they should. */
    public static final ReportScript NONE
            = new ReportScript(false, Duration.ZERO, false, Duration.ZERO, Duration.ZERO, 0, null, Poison.NONE);

    /**
     * @throws IllegalArgumentException for a duration outside 0..365 days, copies outside 0..100, or a {@code then}
     *                                  that is not final
     */
    public ReportScript {
        check("late", late);
        check("callbackDelay", callbackDelay);
        check("dispatchedDelay", dispatchedDelay);
        Objects.requireNonNull(poison, "poison");
        if (copies < 0 || copies > MAX_COPIES) {
            throw new IllegalArgumentException("copies: " + copies + " is outside 0.." + MAX_COPIES);
        }
        if (then != null && !then.status().isFinal()) {
            throw new IllegalArgumentException("then: " + then.status().wireName() + " is not a final status");
        }
    }

    private static void check(String name, Duration duration) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + ": " + duration + " is outside 0.." + LONGEST.toDays() + " days");
        }
    }

    /**
     * Never a final report.
     *
     * @return a copy
     */
    public ReportScript withoutFinal() {
        return new ReportScript(true, late, withoutCallback, callbackDelay, dispatchedDelay, copies, then, poison);
    }

    /**
     * The final status becomes known later than it happened.
     *
     * @param  by how much
     * @return    a copy
     */
    public ReportScript late(Duration by) {
        return new ReportScript(lost, by, withoutCallback, callbackDelay, dispatchedDelay, copies, then, poison);
    }

    /**
     * Never a callback.
     *
     * @return a copy
     */
    public ReportScript neverCalledBack() {
        return new ReportScript(lost, late, true, callbackDelay, dispatchedDelay, copies, then, poison);
    }

    /**
     * Callbacks come later than the report can be read.
     *
     * @param  by how much
     * @return    a copy
     */
    public ReportScript callbackDelay(Duration by) {
        return new ReportScript(lost, late, withoutCallback, by, dispatchedDelay, copies, then, poison);
    }

    /**
     * The callback of Dispatched comes later, so that a final one can overtake it.
     *
     * @param  by how much
     * @return    a copy
     */
    public ReportScript dispatchedDelay(Duration by) {
        return new ReportScript(lost, late, withoutCallback, callbackDelay, by, copies, then, poison);
    }

    /**
     * The final report is listed, and called back, more than once.
     *
     * @param  more how many times more
     * @return      a copy
     */
    public ReportScript copies(int more) {
        return new ReportScript(lost, late, withoutCallback, callbackDelay, dispatchedDelay, more, then, poison);
    }

    /**
     * Another final status follows, such as Delivered after Unknown.
     *
     * @param  next its delay counts from the moment when the first was known
     * @return      a copy
     */
    public ReportScript then(Outcome next) {
        return new ReportScript(lost, late, withoutCallback, callbackDelay, dispatchedDelay, copies, next, poison);
    }

    /**
     * The element in lists cannot be read.
     *
     * @param  kind what is wrong with it
     * @return      a copy
     */
    public ReportScript poison(Poison kind) {
        return new ReportScript(lost, late, withoutCallback, callbackDelay, dispatchedDelay, copies, then, kind);
    }
}
