/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Keeps sends in memory: enough for redeliveries within one run of the process, forgotten when it ends. A claim holds
 * until it is closed. Never waits for anything but other threads in here.
 * <p>
 * It is bounded: the oldest sends are forgotten first, whether finished or given up. A send that is claimed is never
 * forgotten, nor is one that has a segment of which nobody knows whether Sinch has it and that another exchange may ask
 * for. When there are {@value #MAX_SENDS_IN_DOUBT} of those, no new one is taken. Of those in doubt that were made for
 * one exchange the same number of the newest is kept, and of open batches that may be followed the newest.
 */
public final class MemorySendLedger implements SendLedger {

    /** How many finished sends are remembered unless said otherwise. */
    public static final int DEFAULT_MAX_FINISHED_SENDS = 10_000;

    /** How many sends in doubt are remembered, of either kind: some tens of megabytes of them. */
    public static final int MAX_SENDS_IN_DOUBT = 100_000;

    private final int maxFinishedSends;
    private final int maxSendsInDoubt;
    private final Map<SendId, MemorySend> claimed = new HashMap<>();
    private final Map<SendId, MemorySend> inDoubt = new HashMap<>();
    /** Of one exchange each, the oldest first. */
    private final Map<SendId, MemorySend> passingDoubts = new LinkedHashMap<>();
    /** The oldest first. */
    private final Map<SendId, MemorySend> atRest = new LinkedHashMap<>();
    private long weightAtRest;
    /** Unfinished, of which Sinch has a part: a redelivery must find it. The oldest first. */
    private final Map<SendId, MemorySend> halfDone = new LinkedHashMap<>();
    private final MemoryBatchLog batches;

    /** Remembers {@value #DEFAULT_MAX_FINISHED_SENDS} finished sends. */
    public MemorySendLedger() {
        this(DEFAULT_MAX_FINISHED_SENDS);
    }

    /**
     * @param  maxFinishedSends         how many sends that are finished or given up are remembered, from 1; a send of
     *                                  several segments counts once for each
     * @throws IllegalArgumentException if it is less than 1
     */
    public MemorySendLedger(int maxFinishedSends) {
        this(maxFinishedSends, MAX_SENDS_IN_DOUBT);
    }

    MemorySendLedger(int maxFinishedSends, int maxSendsInDoubt) {
        if (maxFinishedSends < 1) {
            throw new IllegalArgumentException("maxFinishedSends must be at least 1, not " + maxFinishedSends);
        }
        this.maxFinishedSends = maxFinishedSends;
        this.maxSendsInDoubt = maxSendsInDoubt;
        this.batches = new MemoryBatchLog(maxFinishedSends);
    }

    @Override
    public synchronized SendClaim claim(SendId send, String cut) {
        Objects.requireNonNull(cut, "cut");
        if (claimed.containsKey(send)) {
            throw new SendInProgressException(Duration.ZERO);
        }
        MemorySend known = atRest.get(send);
        if (known != null && known.finishedSegments() != RecordedClaim.NOT_FINISHED) {
            return new Claim(send, known);
        }
        if (known != null) {
            atRest.remove(send);
            weightAtRest -= known.weight();
        } else {
            known = (send.isAskedForAgain() ? inDoubt : passingDoubts).remove(send);
            known = known == null ? halfDone.remove(send) : known;
        }
        if (known == null && send.isAskedForAgain() && inDoubt.size() >= maxSendsInDoubt) {
            throw new LedgerException(
                    inDoubt.size() + " sends are in doubt, and one more might be: send some of them again with their keys, or"
                                      + " keep sends in a durable ledger");
        }
        MemorySend work = known == null ? new MemorySend(cut) : known;
        claimed.put(send, work);
        return new Claim(send, work);
    }

    /** {@return open batches in memory, the newest of them and as many as finished sends} */
    @Override
    public Optional<BatchLog> batches() {
        return Optional.of(batches);
    }

    @Override
    public synchronized OptionalLong segmentsInDoubt() {
        return OptionalLong.of(
                Stream.of(claimed, inDoubt, passingDoubts).flatMap(sends -> sends.values().stream())
                        .mapToLong(MemorySend::doubts).sum());
    }

    /** {@return false} */
    @Override
    public boolean isBlocking() {
        return false;
    }

    /** {@return false} */
    @Override
    public boolean isDurable() {
        return false;
    }

    /** {@return how many sends are remembered, those being worked on included} */
    public synchronized int size() {
        return claimed.size() + inDoubt.size() + passingDoubts.size() + halfDone.size() + atRest.size();
    }

    private synchronized void putAside(SendId send, MemorySend work) {
        claimed.remove(send);
        boolean isFinished = work.finishedSegments() != RecordedClaim.NOT_FINISHED;
        if (!isFinished && work.isBlank()) {
            return;
        }
        if (!isFinished && work.isInDoubt()) {
            putDoubt(send, work);
            return;
        }
        if (!isFinished && work.isPartlyAccepted()) {
            halfDone.put(send, work);
            if (halfDone.size() > maxFinishedSends) {
                halfDone.remove(halfDone.keySet().iterator().next());
            }
            return;
        }
        atRest.put(send, work);
        weightAtRest += work.weight();
        // the newest stays, however large it is
        for (Iterator<MemorySend> oldest = atRest.values().iterator();
             weightAtRest > maxFinishedSends
                     && atRest.size() > 1;) {
            weightAtRest -= oldest.next().weight();
            oldest.remove();
        }
    }

    private void putDoubt(SendId send, MemorySend work) {
        if (send.isAskedForAgain()) {
            inDoubt.put(send, work);
            return;
        }
        passingDoubts.put(send, work);
        if (passingDoubts.size() > maxSendsInDoubt) {
            passingDoubts.remove(passingDoubts.keySet().iterator().next());
        }
    }

    private final class Claim extends RecordedClaim {

        private final MemorySend work;
        private volatile boolean held;

        Claim(SendId send, MemorySend work) {
            super(send, work.cut(), work.finishedSegments());
            this.work = work;
            this.held = work.finishedSegments() == NOT_FINISHED;
        }

        @Override
        public SegmentEntry segment(int index) {
            return work.segment(index);
        }

        @Override
        void write(SegmentEntry entry, int segments, FollowedBatch followed) {
            if (entry != null) {
                work.put(entry);
            }
            if (followed != null) {
                batches.add(followed);
            }
            if (segments != NOT_FINISHED) {
                work.finished(segments);
                release();
            }
        }

        @Override
        void release() {
            held = false;
            putAside(send(), work);
        }

        /** Does nothing: a claim holds until it is closed. */
        @Override
        public void renew() {
            // no lease to lengthen
        }

        @Override
        public boolean isHeld() {
            return held;
        }
    }
}
