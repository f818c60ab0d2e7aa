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
    private final Map<Key, Open> open = new LinkedHashMap<>();
    private boolean followed;
    private boolean warned;

    /**
     * @param most how many open batches are remembered
     */
    MemoryBatchLog(int most) {
        this.most = most;
    }

    private record Key(String account, String batchId) {

        static Key of(FollowedBatch batch) {
            return new Key(batch.account(), batch.batchId());
        }

        /** By hand: Java's own is made when it is first used, and the first send would wait for it. */
        @Override
        public int hashCode() {
            return batchId.hashCode();
        }
    }

    synchronized void add(FollowedBatch batch) {
        open.putIfAbsent(Key.of(batch), new Open(batch));
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
                .filter(one -> !one.held && one.batch.account().equals(account) && !one.lookAt.isAfter(now))
                .sorted(Comparator.comparing(one -> one.lookAt)).limit(atMost)
                .<BatchClaim> map(this::hold).toList();
    }

    private Claim hold(Open one) {
        one.held = true;
        return new Claim(one);
    }

    @Override
    public synchronized int open(String account) {
        return (int) open.keySet().stream().filter(key -> key.account().equals(account)).count();
    }

    private static final class Open {

        private final FollowedBatch batch;
        private Instant lookAt;
        private String seen;
        private boolean held;

        Open(FollowedBatch batch) {
            this.batch = batch;
            this.lookAt = batch.firstLookAt();
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
                return !given && open.get(Key.of(one.batch)) == one;
            }
        }

        @Override
        public void putBack(Instant lookAt, String nowSeen) {
            synchronized (MemoryBatchLog.this) {
                if (!given) {
                    given = true;
                    one.held = false;
                    one.lookAt = lookAt;
                    one.seen = nowSeen;
                }
            }
        }

        @Override
        public void end() {
            synchronized (MemoryBatchLog.this) {
                given = true;
                open.remove(Key.of(one.batch));
            }
        }
    }
}
