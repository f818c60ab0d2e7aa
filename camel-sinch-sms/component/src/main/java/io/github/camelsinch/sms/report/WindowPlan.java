/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Which window is to be read next: what has come since the last one, in turn with sweeps over the past that find what
 * Sinch listed late. A sweep goes over four days, since a message expires after three; once a day it goes over all that
 * Sinch lists, since the dates of the list may mean when a batch was received, and a batch may lie there for long. For
 * one thread at a time.
 */
public final class WindowPlan {

    /** How long Sinch lists reports (API reference: 14 days); a little less, since its clock is not ours. */
    static final Duration LISTED = Duration.ofDays(14).minusHours(1);

    private static final Duration SWEPT = Duration.ofDays(4).minusHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final UnaryOperator<Instant> firstSince;
    private final ReportTiming timing;
    private final Consumer<ReportGap> gap;
    private final LookBack lookBack;
    private final UnreadableTimes unreadable = new UnreadableTimes();
    private final Deque<ReportWindow> news = new ArrayDeque<>();
    private final Deque<ReportWindow> sweep = new ArrayDeque<>();
    private Instant since;
    private Instant readUntil;
    private Instant swept;
    private Instant sweptDeeply;
    private Instant sweepBegan;
    private Instant newsBegan;
    private Duration lookingBack;
    private boolean deep;
    private boolean fresh;
    private boolean sweepsTurn;
    private PlannedWindow current;

    /**
     * @param progress   where to go on, or {@code null}
     * @param firstSince tells from the server's time from when on reports are wanted
     * @param timing     how far polls look
     * @param gap        is told what Sinch does not list any more, or not so that it can be read
     */
    public WindowPlan(ReportProgress progress, UnaryOperator<Instant> firstSince, ReportTiming timing,
                      Consumer<ReportGap> gap) {
        this.firstSince = firstSince;
        this.timing = timing;
        this.lookBack = new LookBack(timing.overlap());
        this.gap = gap;
        this.fresh = progress == null;
        if (progress != null) {
            since = progress.since();
            readUntil = progress.position();
            swept = progress.swept();
            sweptDeeply = progress.sweptDeeply();
        }
    }

    /**
     * The window to read, the same until it is read, halved or dropped.
     *
     * @param  now the server's time
     * @return     {@code null} if there is nothing to read yet
     */
    PlannedWindow next(Instant now) {
        if (current == null) {
            begin(now);
            planNews(now);
            planSweep(now);
            boolean sweeping = news.isEmpty() || sweepsTurn && !sweep.isEmpty();
            ReportWindow window = sweeping ? sweep.peek() : news.peek();
            current = window == null ? null : new PlannedWindow(window, sweeping);
        }
        return current;
    }

    /**
     * Fixes from when on reports are wanted, if no progress was stored. Until something was read that may change, since
     * only an answer tells the server's time.
     *
     * @param now the server's time, as far as it is known
     */
    void begin(Instant now) {
        boolean byAWrongClock = since != null && since.isAfter(now);
        if (since == null || (fresh || byAWrongClock) && news.isEmpty()) {
            since = firstSince.apply(now);
            readUntil = later(since, now.minus(LISTED));
            swept = now;
            sweptDeeply = now;
        }
    }

    private void planNews(Instant now) {
        Instant limit = now.minus(LISTED);
        unreadable.forgetBefore(limit);
        if (readUntil.isBefore(limit)) {
            if (!fresh) {
                gap.accept(new ReportGap(new ReportWindow(readUntil, limit), ReportGap.Reason.TOO_OLD));
            }
            readUntil = limit;
            news.clear();
        }
        Duration back = lookBack.due(now);
        ReportWindow window = new ReportWindow(
                later(later(since, limit), readUntil.minus(back)), now.minus(timing.margin()));
        // the server's time can seem to step back, since answers tell it to the second
        if (news.isEmpty() && window.end().isAfter(readUntil) && !window.isEmpty()) {
            news.addAll(unreadable.around(window));
            newsBegan = now;
            lookingBack = back;
        }
    }

    private void planSweep(Instant now) {
        if (!timing.sweeps() || !sweep.isEmpty()) {
            return;
        }
        deep = isDue(sweptDeeply, longer(DAY, timing.sweepInterval()), now);
        if (deep || isDue(swept, timing.sweepInterval(), now)) {
            sweepBegan = now;
            ReportWindow window = new ReportWindow(later(since, now.minus(deep ? LISTED : SWEPT)), readUntil);
            if (window.isEmpty()) {
                sweepEnded();
            } else {
                sweep.addAll(unreadable.apart(window));
            }
        }
    }

    private static boolean isDue(Instant last, Duration interval, Instant now) {
        // a mark from the future was set by a clock that was wrong
        return last.isAfter(now) || !now.isBefore(last.plus(interval));
    }

    private void sweepEnded() {
        swept = sweepBegan;
        if (deep) {
            sweptDeeply = sweepBegan;
        }
    }

    /** The window holds too much for one: its halves come next. */
    void halve() {
        Deque<ReportWindow> windows = windows();
        ReportWindow window = windows.remove();
        windows.addFirst(window.newerHalf());
        windows.addFirst(window.olderHalf());
        current = null;
    }

    /** The window was read to its end. */
    void read() {
        ReportWindow window = windows().remove();
        if (current.sweep()) {
            if (sweep.isEmpty()) {
                sweepEnded();
            }
        } else {
            fresh = false;
            readUntil = window.end();
            if (news.isEmpty()) {
                lookBack.looked(lookingBack, newsBegan);
            }
        }
        sweepsTurn = !current.sweep();
        current = null;
    }

    /** Whether something is planned that was not read; what has come since then waits for the next poll. */
    boolean hasMore() {
        return !news.isEmpty() || !sweep.isEmpty();
    }

    /** The server's clock is behind what was thought: the window is not closed yet, nor perhaps is the start right. */
    void drop() {
        news.clear();
        current = null;
    }

    private Deque<ReportWindow> windows() {
        return current.sweep() ? sweep : news;
    }

    /** Whether a later sweep reads again what a poll could not read whole. */
    boolean sweeps() {
        return timing.sweeps();
    }

    /** What could not be read. */
    UnreadableTimes unreadable() {
        return unreadable;
    }

    /** News go around it from now on; sweeps try it again. */
    void leaveOut(ReportWindow window) {
        if (unreadable.add(window)) {
            gap.accept(new ReportGap(window, ReportGap.Reason.UNREADABLE));
        }
    }

    Duration margin() {
        return timing.margin();
    }

    /** Up to when everything was read; {@code null} before it began. */
    Instant readUntil() {
        return readUntil;
    }

    /** How far back windows to come may reach. */
    Instant reachesBackTo(Instant now) {
        Instant overlap = readUntil.minus(LookBack.reach(timing.overlap()));
        Instant sweeps = now.minus(LISTED);
        return timing.sweeps() && sweeps.isBefore(overlap) ? sweeps : overlap;
    }

    /**
     * What to store.
     *
     * @param  position up to when every report was handled
     * @return          with the marks of the sweeps
     */
    ReportProgress progress(Instant position) {
        return new ReportProgress(since, position, swept, sweptDeeply);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
