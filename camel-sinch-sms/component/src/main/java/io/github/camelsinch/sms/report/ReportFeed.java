/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camelsinch.sms.api.error.Failure;
import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsException;
import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.api.model.UnreadableReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reports that are yet to be handled. It reads one piece of the listing after the other, each only when the one
 * before is used up, so that a long way back takes no more memory than a short one. What could not be handled comes
 * again, from a queue of its own, so that neither holds up the other; while much of it waits, nothing more is read. The
 * position moves when all of a window was handled.
 * <p>
 * One thread reads and takes; {@link #handled} and {@link #comeAgain} may be called on any.
 */
public final class ReportFeed {

    /** So many reports that are not handled say that it is not them that are broken. */
    static final int MOST_UNRESOLVED = 1000;

    /** After so many new reports one that failed before has its turn, however many new ones there are. */
    static final int NEW_PER_RETRY = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ReportFeed.class);

    private final ReportPages pages;
    private final WindowPlan plan;
    private final Salvage salvage;
    private final ReportKeys keys;
    private final Predicate<RecipientDeliveryReport> wanted;
    private final HandledReports handled;
    private final OpenWindows windows = new OpenWindows();
    private final OpenKeys unresolved = new OpenKeys();
    private final Deque<ListedReport> waiting = new ArrayDeque<>();
    private final Deque<ListedReport> retries = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<ListedReport> failed = new ConcurrentLinkedQueue<>();
    private int newSinceRetry;
    private WindowScan scan;
    private OpenWindows.Open window;
    private String lastTrouble;
    private boolean troubled;
    private volatile Instant lastRead;

    /**
     * @param pages   fetches a page
     * @param plan    tells what to read
     * @param keys    names reports
     * @param wanted  which reports are handled; the others are passed over
     * @param handled remembers which were
     */
    public ReportFeed(
                      ReportPages pages, WindowPlan plan, ReportKeys keys, Predicate<RecipientDeliveryReport> wanted,
                      HandledReports handled) {
        this.pages = pages;
        this.plan = plan;
        this.salvage = new Salvage(pages, plan, keys);
        this.keys = keys;
        this.wanted = wanted;
        this.handled = handled;
    }

    /**
     * Begins, without a call of the server.
     *
     * @param now the time of the server, as far as it is known
     */
    public void begin(Instant now) {
        plan.begin(now);
    }

    /**
     * Reads on. What failed before has its turn again, behind what is new: it must not hold that up, where a poll takes
     * only so many.
     *
     * @param  clock                                                the time of the server, as far as it is known
     * @return                                                      whether there is more to read at this time
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if Sinch cannot be read, or not whole where no sweep
     *                                                              would read it again; the position stays then, and
     *                                                              nothing gets lost
     * @throws InterruptedException                                 if the thread was interrupted while it waited
     */
    public boolean readOn(Supplier<Instant> clock) throws InterruptedException {
        boolean more = waiting.isEmpty() && unresolved.size() < MOST_UNRESOLVED && readChunk(clock);
        // taken off last: the memory of what was handled may fail, and then this one must not be forgotten
        for (ListedReport report = failed.peek(); report != null; report = failed.peek()) {
            waitAgain(report);
            failed.remove();
        }
        return more;
    }

    private void waitAgain(ListedReport report) {
        if (handled.contains(report.key())) {
            resolved(report); // by somebody else, meanwhile
        } else {
            retries.add(report);
        }
    }

    private boolean readChunk(Supplier<Instant> clock) throws InterruptedException {
        Instant now = clock.get();
        lastRead = now;
        PlannedWindow planned = plan.next(now);
        if (planned == null) {
            return false;
        }
        ReportChunk chunk = read(planned, now);
        if (window == null && !isClosed(planned, clock.get())) {
            plan.drop();
            scan = null;
            return false;
        }
        if (chunk.state() == ReportChunk.State.TO_HALVE) {
            halve();
            return true;
        }
        take(planned, chunk);
        if (chunk.state() == ReportChunk.State.MORE) {
            return true;
        }
        windows.read(window);
        plan.read();
        window = null;
        scan = null;
        lastTrouble = troubled ? lastTrouble : null;
        troubled = false;
        handled.forgetBefore(plan.reachesBackTo(now));
        return plan.hasMore();
    }

    private ReportChunk read(PlannedWindow planned, Instant now) throws InterruptedException {
        if (salvage.isReading(planned.window())) {
            return salvage.next(now);
        }
        try {
            ReportChunk chunk = scan(planned);
            if (chunk.state() == ReportChunk.State.END) {
                plan.unreadable().remove(planned.window());
            }
            return chunk;
        } catch (SinchSmsException e) {
            return salvage.of(planned.window(), e, now);
        }
    }

    private void halve() {
        plan.halve();
        scan = null;
        if (window != null) {
            // some of it was taken in an earlier try, and its halves speak for its end
            windows.endAt(window, plan.readUntil());
            window = null;
        }
    }

    private ReportChunk scan(PlannedWindow planned) throws InterruptedException {
        WindowScan current = scan == null
                ? new WindowScan(pages, planned.window(), keys, why -> trouble(planned.window(), why)) : scan;
        // after a failure the window is read from its start again
        scan = null;
        ReportChunk chunk = current.next();
        scan = current;
        return chunk;
    }

    /** An answer tells the server's time, and it may be behind ours. */
    private boolean isClosed(PlannedWindow planned, Instant now) {
        return planned.sweep() || !planned.window().end().isAfter(now.minus(plan.margin()).plus(ReportTiming.CLOCK_STEP));
    }

    private void take(PlannedWindow planned, ReportChunk chunk) {
        windows.beginAt(plan.readUntil());
        if (window == null) {
            window = planned.sweep() ? OpenWindows.aside(planned.window()) : windows.add(planned.window());
        }
        List<ListedReport> fresh = new ArrayList<>();
        try {
            for (NamedReport named : chunk.reports()) {
                RecipientDeliveryReport report = named.report();
                if (wanted.test(report)) {
                    boolean late = report.at() != null && report.at().isBefore(plan.readUntil());
                    takeIfNew(ListedReport.of(report, named.key(), late, window), fresh);
                }
            }
            for (UnreadableReport unreadable : chunk.unreadable()) {
                takeIfNew(ListedReport.of(unreadable, keys.of(unreadable), window), fresh);
            }
        } catch (RuntimeException e) {
            fresh.forEach(report -> unresolved.remove(report.key()));
            scan = null;
            throw e;
        }
        windows.toHandle(window, fresh.size());
        waiting.addAll(fresh);
    }

    private void takeIfNew(ListedReport report, List<ListedReport> fresh) {
        // asked for in this order, since another thread adds to what was handled before it takes off what is not
        if (unresolved.add(report.key())) {
            fresh.add(report);
            if (handled.contains(report.key())) {
                fresh.remove(fresh.size() - 1);
                unresolved.remove(report.key());
            }
        }
    }

    private void trouble(ReportWindow of, String why) {
        if (!plan.sweeps()) {
            throw new SinchSmsException(
                    Failure.of("deliveryReports", Outcome.REJECTED,
                            "The list of delivery reports from " + of.start() + " to " + of.end() + " " + why
                                                                    + ", and with sweepInterval=0 nothing reads that time again: the position stays"));
        }
        troubled = true;
        if (!why.equals(lastTrouble)) {
            LOG.warn("The list of delivery reports from {} to {} {}; a sweep will read that time again",
                    of.start(), of.end(), why);
            lastTrouble = why;
        }
    }

    /**
     * Whether everything that was read had its turn.
     *
     * @return whether {@link #next()} has nothing
     */
    public boolean isEmpty() {
        return waiting.isEmpty() && retries.isEmpty();
    }

    /**
     * Whether something was read that had no turn yet.
     *
     * @return {@code false} also where only reports wait that failed before
     */
    public boolean hasNew() {
        return !waiting.isEmpty();
    }

    /**
     * The next report: the new ones, oldest first, then those that failed before. Where new ones never end, each
     * eleventh is one that failed.
     *
     * @return {@code null} if there is none
     */
    public ListedReport next() {
        boolean again = waiting.isEmpty() || newSinceRetry >= NEW_PER_RETRY && !retries.isEmpty();
        newSinceRetry = again ? 0 : newSinceRetry + 1;
        return again ? retries.poll() : waiting.poll();
    }

    /**
     * Whether a report was handled since it was read.
     *
     * @param  report to be handled
     * @return        {@code true} if somebody else was first
     */
    public boolean isHandled(ListedReport report) {
        return handled.contains(report.key());
    }

    /**
     * A report was handled.
     *
     * @param report does not come again
     */
    public void handled(ListedReport report) {
        // not by its own time, which may be anything
        handled.add(report.key(), lastRead);
        resolved(report);
    }

    private void resolved(ListedReport report) {
        unresolved.remove(report.key());
        windows.handled(report.window());
    }

    /**
     * Gives a report back that could not be handled.
     *
     * @param report comes again with the next poll
     */
    public void comeAgain(ListedReport report) {
        failed.add(report);
    }

    /**
     * How many reports were read and not handled.
     *
     * @return those that wait, are being handled, or will come again
     */
    public int unresolved() {
        return unresolved.size();
    }

    /**
     * Up to when every report was handled.
     *
     * @return {@code null} before the first poll
     */
    public Instant position() {
        return windows.position();
    }

    /**
     * What Sinch lists so that it cannot be read; sweeps try it again.
     *
     * @return the oldest stretch of time with such entries, or {@code null}
     */
    public ReportWindow unreadable() {
        return plan.unreadable().first();
    }

    /**
     * What has to outlive a restart. Before the first window was read, that is from when on reports are wanted: a
     * restart must not move it.
     *
     * @return {@code null} before it {@linkplain #begin began}
     */
    public ReportProgress progress() {
        Instant position = windows.position() == null ? plan.readUntil() : windows.position();
        return position == null ? null : plan.progress(position);
    }
}
