/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps open batches in memory, as long as the process runs. A claim holds until it is ended or put back. Bounded: the
 * oldest batch is forgotten first, of which a warning tells if anybody follows batches at all.
 */
final class MemoryBatchLog implements BatchLog {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryBatchLog.class);

    private final int most;
    /** The oldest first. */
    private final Map<Open, Open> open = new LinkedHashMap<>();
    private boolean followed;
    private boolean warned;

    /**
     * @param most how many open batches are remembered
     */
    MemoryBatchLog(int most) {
        this.most = most;
    }

    synchronized void add(FollowedBatch batch) {
        Open one = new Open(batch);
        open.putIfAbsent(one, one);
        if (open.size() > most) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        Iterator<Open> oldest = open.values().iterator();
        oldest.next();
        oldest.remove();
        if (followed && !warned) {
            warned = true;
            LOG.warn("More than {} batches are open: the oldest are not followed any more. A ledger in a database keeps all",
                    most);
        }
    }

    @Override
    public synchronized List<BatchClaim> claim(String account, Instant now, int atMost) {
        followed = true;
        return open.values().stream()
                .filter(one -> !one.held && one.batch.account().equals(account) && !one.lookAt().isAfter(now))
                .sorted(Comparator.comparing(Open::lookAt)).limit(atMost)
                .<BatchClaim> map(this::hold).toList();
    }

    private Claim hold(Open one) {
        one.held = true;
        return new Claim(one);
    }

    @Override
    public synchronized int open(String account) {
        return (int) open.values().stream().filter(one -> one.batch.account().equals(account)).count();
    }

    /** A batch that is not ended; equal to another one of the same account and id. */
    private static final class Open {

        private final FollowedBatch batch;
        /** {@code null} until it was looked at. */
        private Instant nextLookAt;
        private String seen;
        private boolean held;

        Open(FollowedBatch batch) {
            this.batch = batch;
        }

        Instant lookAt() {
            return nextLookAt == null ? batch.firstLookAt() : nextLookAt;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Open open && open.batch.batchId().equals(batch.batchId())
                    && open.batch.account().equals(batch.account());
        }

        @Override
        public int hashCode() {
            return batch.batchId().hashCode();
        }
    }

    private final class Claim implements BatchClaim {

        private final Open one;
        private final String seen;
        private boolean given;

        Claim(Open one) {
            this.one = one;
            this.seen = one.seen;
        }

        @Override
        public FollowedBatch batch() {
            return one.batch;
        }

        @Override
        public String seen() {
            return seen;
        }

        @Override
        public boolean renew() {
            synchronized (MemoryBatchLog.this) {
                return !given && open.get(one) == one;
            }
        }

        @Override
        public void putBack(Instant lookAt, String nowSeen) {
            synchronized (MemoryBatchLog.this) {
                if (!given) {
                    given = true;
                    one.held = false;
                    one.nextLookAt = lookAt;
                    one.seen = nowSeen;
                }
            }
        }

        @Override
        public void end() {
            synchronized (MemoryBatchLog.this) {
                given = true;
                open.remove(one);
            }
        }
    }
}
