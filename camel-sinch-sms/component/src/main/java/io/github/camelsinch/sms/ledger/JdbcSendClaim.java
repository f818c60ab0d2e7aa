/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A claim in a database. It reads the segments of a resumed send page by page, and a new send not at all. */
final class JdbcSendClaim extends RecordedClaim {

    static final int PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSendClaim.class);
    private static final int NO_PAGE = -1;

    private final JdbcTables tables;
    private final Lease lease;
    private final long epoch;
    private volatile boolean lost;
    private int lastIndex;
    private int pageStart = NO_PAGE;
    private Map<Integer, SegmentEntry> page = new HashMap<>();

    /**
     * @param row       as it is now
     * @param epoch     of this claim
     * @param lastIndex the highest number of a segment that is written down, -1 if there is none
     * @param lease     of this claim
     */
    JdbcSendClaim(JdbcTables tables, SendId send, SendRow row, long epoch, int lastIndex, Lease lease) {
        super(send, row.cut(), row.segments());
        this.tables = tables;
        this.epoch = epoch;
        this.lastIndex = lastIndex;
        this.lease = lease;
    }

    @Override
    public SegmentEntry segment(int index) {
        if (index > lastIndex) {
            return null;
        }
        int start = index / PAGE * PAGE;
        if (start != pageStart) {
            page = tables.transactions().read("read the segments of a send",
                    transaction -> tables.segments().find(transaction, send().reference(), start, start + PAGE));
            pageStart = start;
        }
        return page.get(index);
    }

    @Override
    public void renew() {
        if (finishedSegments() != NOT_FINISHED) {
            return;
        }
        long begun = lease.now();
        boolean mine = tables.transactions().write("lengthen the lease of a send",
                transaction -> tables.sends().renew(transaction, send().reference(), epoch));
        if (mine) {
            lease.renewed(begun);
        } else if (lost || !lease.isEnded()) {
            lose();
        }
        // else this process has just ended the claim on another thread
    }

    @Override
    public boolean isHeld() {
        return lease.isHeld();
    }

    @Override
    void write(SegmentEntry entry, int segments, FollowedBatch followed) {
        String reference = send().reference();
        boolean finishes = segments != NOT_FINISHED;
        if (finishes) {
            // before the row says so, lest a renewal at this moment takes the end for a loss; nothing is posted after it
            lease.end();
        }
        long begun = lease.now();
        boolean mine;
        try {
            mine = tables.transactions().write("write down a step of a send", transaction -> {
                boolean last = finishes
                        ? tables.sends().finish(transaction, reference, epoch, segments)
                        : tables.sends().renew(transaction, reference, epoch);
                if (last && entry != null) {
                    tables.segments().put(transaction, reference, entry);
                }
                if (last && followed != null) {
                    tables.batches().add(transaction, followed);
                }
                return last;
            });
        } catch (LedgerException e) {
            forget(entry);
            throw e;
        }
        if (!mine) {
            lose();
        }
        lease.renewed(begun);
        remember(entry);
    }

    private void lose() {
        lost = true;
        lease.end();
        throw new ClaimLostException();
    }

    @Override
    void release() {
        lease.end();
        try {
            tables.transactions().write("give a send free", transaction -> {
                tables.sends().release(transaction, send().reference(), epoch);
                return null;
            });
        } catch (LedgerException e) {
            LOG.warn("Send {} stays claimed until its lease runs out: {}", send(), e.getMessage());
        }
    }

    private void remember(SegmentEntry entry) {
        if (entry == null) {
            return;
        }
        int start = entry.index() / PAGE * PAGE;
        if (start > lastIndex) {
            // nothing of that page is in the database yet but this
            page = new HashMap<>();
            pageStart = start;
        }
        if (start == pageStart) {
            page.put(entry.index(), entry);
        }
        lastIndex = Math.max(lastIndex, entry.index());
    }

    /** It may be written or not: the database knows. */
    private void forget(SegmentEntry entry) {
        pageStart = NO_PAGE;
        if (entry != null) {
            lastIndex = Math.max(lastIndex, entry.index());
        }
    }
}
