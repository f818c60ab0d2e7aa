/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Keeps the books of a job: which row was handed over when, and what became of it. About 22 bytes a row. Safe for use
 * by several threads.
 */
public final class Settlements {

    private static final int NOTHING = -1;

    private final RecipientTable recipients;
    private final Instant start;
    private final int[] submittedMillis;
    private final int[] settledMillis;
    private final int[] batches;
    private final int[] codes;
    private final short[] statuses;
    private final Names batchNames = new Names();
    private final Names statusNames = new Names();
    private int settled;
    private int delivered;

    /**
     * @param recipients the rows to send, complete
     * @param start      when the job began; times are kept relative to it, for up to 24 days
     */
    public Settlements(RecipientTable recipients, Instant start) {
        this.recipients = recipients;
        this.start = start;
        this.submittedMillis = nothing(recipients.size());
        this.settledMillis = nothing(recipients.size());
        this.batches = nothing(recipients.size());
        this.codes = new int[recipients.size()];
        this.statuses = new short[recipients.size()];
        Arrays.fill(statuses, (short) NOTHING);
    }

    /**
     * Notes that a row was handed to the component.
     *
     * @param index of the row in the table
     * @param at    when
     */
    public synchronized void submitted(int index, Instant at) {
        submittedMillis[index] = millis(at);
    }

    /**
     * Books a final report. A number with several rows has as many batches; the first report of a batch settles its
     * first open row.
     *
     * @param  report the report
     * @return        whether it settled a row; false for a repeated report and for one of somebody else's message
     */
    public synchronized boolean settle(Report report) {
        int first = recipients.first(report.msisdn());
        if (first == NOTHING) {
            return false;
        }
        int batch = batchNames.numberOf(report.batchId());
        int open = NOTHING;
        for (int i = first; i != NOTHING; i = recipients.next(i)) {
            if (statuses[i] == NOTHING) {
                // a row that is known to be in this batch comes before one of which nothing is known
                if (batches[i] == batch || open == NOTHING && batches[i] == NOTHING) {
                    open = i;
                }
            } else if (batches[i] == batch) {
                return false;
            }
        }
        if (open == NOTHING) {
            return false;
        }
        batches[open] = batch;
        statuses[open] = (short) statusNames.numberOf(report.status());
        codes[open] = report.code();
        settledMillis[open] = millis(report.at());
        settled++;
        delivered += report.status().equals(Settlement.DELIVERED) ? 1 : 0;
        return true;
    }

    /**
     * @return how far the job is
     */
    public synchronized Tally tally() {
        return new Tally(recipients.size(), settled, delivered);
    }

    /**
     * @return in how many batches the rows with a known batch are
     */
    public synchronized int batches() {
        return batchNames.size();
    }

    /**
     * @param  index of a row in the table
     * @return       what is known of it
     */
    public synchronized Settlement get(int index) {
        boolean hasStatus = statuses[index] != NOTHING;
        return new Settlement(
                instant(submittedMillis[index]),
                batches[index] == NOTHING ? null : batchNames.nameOf(batches[index]),
                hasStatus ? statusNames.nameOf(statuses[index]) : null,
                codes[index],
                instant(settledMillis[index]));
    }

    private int millis(Instant at) {
        // another machine's clock may be behind this one's
        long millis = Math.max(0, Duration.between(start, at).toMillis());
        return (int) Math.min(Integer.MAX_VALUE, millis);
    }

    private Instant instant(int millis) {
        return millis == NOTHING ? null : start.plusMillis(millis);
    }

    private static int[] nothing(int size) {
        int[] values = new int[size];
        Arrays.fill(values, NOTHING);
        return values;
    }
}
