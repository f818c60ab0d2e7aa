/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps the books of a job: which row is in which batch, and what became of it. About 22 bytes a row. Safe for use by
 * several threads.
 *
 * <p>
 * A report names a batch and a number. Most numbers have one row, which it settles. Where a number has several rows,
 * with different texts, it waits until {@link #accepted} has told which of them is in that batch.
 */
public final class Settlements {

    private static final int NOTHING = -1;

    private final RecipientTable recipients;
    private final Instant start;
    private final Runnable whenComplete;
    private final int[] submittedMillis;
    private final int[] settledMillis;
    private final int[] batches;
    private final int[] codes;
    private final short[] statuses;
    private final RecentRate rate = new RecentRate();
    private final BitSet inDoubt = new BitSet();
    private final Names batchNames = new Names();
    private final Names statusNames = new Names();
    private final List<Report> waiting = new ArrayList<>();
    private boolean sendingEnded;
    private int inBatches;
    private int settled;
    private int delivered;

    /**
     * @param recipients   the rows to send, complete
     * @param start        when the job began; times are kept relative to it, for up to 24 days
     * @param whenComplete run once, when the last row is settled
     */
    public Settlements(RecipientTable recipients, Instant start, Runnable whenComplete) {
        this.recipients = recipients;
        this.start = start;
        this.whenComplete = whenComplete;
        this.submittedMillis = nothing(recipients.size());
        this.settledMillis = nothing(recipients.size());
        this.batches = nothing(recipients.size());
        this.codes = new int[recipients.size()];
        this.statuses = new short[recipients.size()];
        Arrays.fill(statuses, (short) NOTHING);
    }

    /**
     * Notes that Sinch has accepted a batch. Batches must be noted in the order in which they were sent: of two rows of
     * one number the first one is in the earlier batch.
     *
     * @param batchId its id
     * @param first   index of its first row in the table
     * @param last    index of its last row; rows between may be in a later batch
     * @param at      when, or {@code null} if unknown
     */
    public synchronized void accepted(String batchId, int first, int last, Instant at) {
        int batch = batchNames.numberOf(batchId);
        for (int i = first; i <= last; i++) {
            if (batches[i] == NOTHING && !holdsEarlierRow(batch, i)) {
                batches[i] = batch;
                inBatches++;
            }
            if (batches[i] == batch && at != null) {
                submittedMillis[i] = millis(at);
            }
        }
    }

    /**
     * Notes that nobody knows whether Sinch has these rows.
     *
     * @param first index of the first row
     * @param last  index of the last row
     */
    public synchronized void inDoubt(int first, int last) {
        inDoubt.set(first, last + 1);
    }

    /**
     * Notes that no batch will be noted any more, and settles what waited for its batch.
     *
     * @param known whether every batch that Sinch has was noted, so that what is in none of them was not sent
     */
    public synchronized void sendingEnded(boolean known) {
        sendingEnded |= known;
        List<Report> reports = List.copyOf(waiting);
        waiting.clear();
        for (Report report : reports) {
            int row = rowInBatch(report);
            settle(row == NOTHING ? firstOpenRow(report.msisdn()) : row, report);
        }
    }

    /**
     * Books a final report. The first report of a row counts.
     *
     * @param report the report; one that was booked before, or is of somebody else's message, changes nothing
     */
    public synchronized void settle(Report report) {
        int first = recipients.first(report.msisdn());
        if (first == NOTHING) {
            return;
        }
        if (recipients.next(first) == NOTHING) {
            settle(first, report);
            return;
        }
        int row = rowInBatch(report);
        if (row == NOTHING) {
            waiting.add(report);
        } else {
            settle(row, report);
        }
    }

    /**
     * @return how far the job is
     */
    public synchronized Tally tally() {
        return new Tally(recipients.size(), settled, delivered);
    }

    /**
     * @param  now the time
     * @return     rows that became final a second, over the last five seconds
     */
    public synchronized double settledPerSecond(Instant now) {
        return rate.perSecond(millis(now));
    }

    /**
     * @return rows that are in an accepted batch and have no final report
     */
    public synchronized int outstanding() {
        return inBatches - settled;
    }

    /**
     * @return how many batches are known
     */
    public synchronized int batches() {
        return batchNames.size();
    }

    /**
     * @param  index of a row in the table
     * @return       what is known of it
     */
    public synchronized Settlement get(int index) {
        return new Settlement(
                stage(index),
                batches[index] == NOTHING ? null : batchNames.nameOf(batches[index]),
                instant(submittedMillis[index]),
                statuses[index] == NOTHING ? null : statusNames.nameOf(statuses[index]),
                codes[index],
                instant(settledMillis[index]));
    }

    private Settlement.Stage stage(int index) {
        if (statuses[index] != NOTHING) {
            return Settlement.Stage.SETTLED;
        }
        if (inDoubt.get(index)) {
            return Settlement.Stage.IN_DOUBT;
        }
        return batches[index] == NOTHING && sendingEnded ? Settlement.Stage.NOT_SENT : Settlement.Stage.NOT_FINISHED;
    }

    private void settle(int row, Report report) {
        if (row == NOTHING || statuses[row] != NOTHING) {
            return;
        }
        if (batches[row] == NOTHING) {
            inBatches++;
        }
        batches[row] = batchNames.numberOf(report.batchId());
        statuses[row] = (short) statusNames.numberOf(report.status());
        codes[row] = report.code();
        settledMillis[row] = millis(report.at());
        rate.add(settledMillis[row]);
        settled++;
        delivered += report.status().equals(Settlement.DELIVERED) ? 1 : 0;
        if (settled == recipients.size()) {
            whenComplete.run();
        }
    }

    private int rowInBatch(Report report) {
        for (int i = recipients.first(report.msisdn()); i != NOTHING; i = recipients.next(i)) {
            if (batches[i] != NOTHING && batchNames.nameOf(batches[i]).equals(report.batchId())) {
                return i;
            }
        }
        return NOTHING;
    }

    private int firstOpenRow(long msisdn) {
        int row = recipients.first(msisdn);
        while (row != NOTHING && statuses[row] != NOTHING) {
            row = recipients.next(row);
        }
        return row;
    }

    private boolean holdsEarlierRow(int batch, int row) {
        for (int i = recipients.first(recipients.msisdn(row)); i != row; i = recipients.next(i)) {
            if (batches[i] == batch) {
                return true;
            }
        }
        return false;
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
