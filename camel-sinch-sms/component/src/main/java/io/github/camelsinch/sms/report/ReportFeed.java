/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;

/**
 * The reports that are yet to be handled, and up to when all were read. It reads one window after the other, each only
 * when the one before is used up, so that a long way back takes no more memory than a short one. What could not be
 * handled comes again; while much of it waits, nothing more is read. For one thread at a time.
 */
public final class ReportFeed {

    /** So many failed reports say that it is not them that are broken. */
    static final int MOST_FAILED = 1000;

    private final ReportReader reader;
    private final Instant since;
    private final Duration overlap;
    private final Duration margin;
    private final ReadReports read = new ReadReports();
    private final Deque<RecipientDeliveryReport> waiting = new ArrayDeque<>();
    private final Deque<RecipientDeliveryReport> failed = new ArrayDeque<>();
    private Instant readUntil;

    /**
     * @param reader  reads a window
     * @param since   from when on reports are wanted
     * @param overlap how far a window looks back behind the one before
     * @param margin  how far before now a window ends
     */
    public ReportFeed(ReportReader reader, Instant since, Duration overlap, Duration margin) {
        this.reader = reader;
        this.since = since;
        this.readUntil = since;
        this.overlap = overlap;
        this.margin = margin;
    }

    /**
     * Begins a poll: what failed before has its turn again, first; then come new reports.
     *
     * @param  now                                                  the time of the server
     * @return                                                      whether there is more to read up to now
     * @throws io.github.camelsinch.sms.api.error.SinchSmsException if Sinch cannot be read; the position stays then,
     *                                                              and nothing gets lost
     * @throws InterruptedException                                 if the thread was interrupted while it waited
     */
    public boolean readOn(Instant now) throws InterruptedException {
        boolean more = false;
        ReportWindow window = ReportWindow.next(since, readUntil, now, overlap, margin);
        // the server's time can seem to step back, since answers tell it to the second
        boolean further = !window.isEmpty() && window.end().isAfter(readUntil);
        if (further && waiting.isEmpty() && failed.size() < MOST_FAILED) {
            waiting.addAll(read.keepNew(reader.read(window)));
            readUntil = window.end();
            more = window.endsBefore(now.minus(margin));
        }
        for (RecipientDeliveryReport again = failed.pollLast(); again != null; again = failed.pollLast()) {
            waiting.addFirst(again);
        }
        return more;
    }

    /**
     * Whether everything that was read had its turn.
     *
     * @return whether {@link #next()} has nothing
     */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /**
     * The next report, oldest first.
     *
     * @return {@code null} if there is none
     */
    public RecipientDeliveryReport next() {
        return waiting.poll();
    }

    /**
     * Gives a report back that could not be handled.
     *
     * @param report comes again with the next poll
     */
    public void comeAgain(RecipientDeliveryReport report) {
        failed.add(report);
    }
}
