/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;
import java.util.Objects;

/** Which step may follow which, the same for every ledger of ours; where a step is kept is said by its subclass. */
abstract class RecordedClaim implements SendClaim {

    static final int NOT_FINISHED = -1;

    private final SendId send;
    private final String cut;
    /** Also read by who renews. */
    private volatile int finishedSegments;
    private boolean closed;

    /**
     * @param finishedSegments of a send that is finished and is only to be read, else {@link #NOT_FINISHED}
     */
    RecordedClaim(SendId send, String cut, int finishedSegments) {
        this.send = send;
        this.cut = cut;
        this.finishedSegments = finishedSegments;
    }

    /**
     * Keeps what a step changed, all of it or nothing.
     *
     * @param entry    the segment as it is now, or {@code null} if no segment changed
     * @param segments how many segments the send has if it is finished by this, else {@link #NOT_FINISHED}
     * @param followed the batch that is to be followed from now on, or {@code null}
     */
    abstract void write(SegmentEntry entry, int segments, FollowedBatch followed);

    /** Gives an unfinished send free. */
    abstract void release();

    @Override
    public final SendId send() {
        return send;
    }

    @Override
    public final String cut() {
        return cut;
    }

    @Override
    public final int finishedSegments() {
        return finishedSegments;
    }

    @Override
    public final void inDoubt(int index, String fingerprint, Instant at) {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(at, "at");
        checkOpen();
        SegmentEntry before = segment(index);
        if (before != null && before.state() == SegmentState.ACCEPTED) {
            throw new IllegalStateException("segment " + index + " is accepted, so it must not be posted again");
        }
        write(before == null
                ? new SegmentEntry(index, SegmentState.IN_DOUBT, fingerprint, at, 1, null, null)
                : new SegmentEntry(
                        index, SegmentState.IN_DOUBT, fingerprint, before.firstAttemptAt(), before.attempts() + 1, null, null),
                NOT_FINISHED, null);
        if (!isHeld()) {
            throw new LedgerException(
                    "writing down that segment " + index
                                      + " is about to be posted took too long: the lease may run out meanwhile");
        }
    }

    @Override
    public final void planned(int index) {
        write(moved(index, SegmentState.PLANNED), NOT_FINISHED, null);
    }

    @Override
    public final void accepted(int index, String batchId, Instant createdAt) {
        write(acceptedEntry(index, batchId, createdAt), NOT_FINISHED, null);
    }

    @Override
    public final void accepted(int index, FollowedBatch batch) {
        write(acceptedEntry(index, batch.batchId(), batch.acceptedAt()), NOT_FINISHED, batch);
    }

    @Override
    public final void rejected(int index) {
        write(moved(index, SegmentState.REJECTED), NOT_FINISHED, null);
    }

    @Override
    public final void unresolved(int index) {
        write(moved(index, SegmentState.UNRESOLVED), NOT_FINISHED, null);
    }

    @Override
    public final void finish(int segments) {
        finish(null, segments, null);
    }

    @Override
    public final void acceptedAndFinished(int index, String batchId, Instant createdAt, int segments) {
        finish(acceptedEntry(index, batchId, createdAt), segments, null);
    }

    @Override
    public final void acceptedAndFinished(int index, FollowedBatch batch, int segments) {
        finish(acceptedEntry(index, batch.batchId(), batch.acceptedAt()), segments, batch);
    }

    @Override
    public final void close() {
        if (!closed) {
            closed = true;
            if (finishedSegments == NOT_FINISHED) {
                release();
            }
        }
    }

    private void finish(SegmentEntry last, int segments, FollowedBatch followed) {
        if (segments < 0) {
            throw new IllegalArgumentException("a send has 0 segments or more, not " + segments);
        }
        checkOpen();
        write(last, segments, followed);
        finishedSegments = segments;
    }

    /** Refuses to write what is finished or was given free. */
    final void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the claim is closed");
        }
        if (finishedSegments != NOT_FINISHED) {
            throw new IllegalStateException("the send is finished: it can only be read");
        }
    }

    private SegmentEntry moved(int index, SegmentState state) {
        SegmentEntry before = begun(index);
        if (before.state() == SegmentState.ACCEPTED) {
            throw new IllegalStateException("segment " + index + " is accepted, so it cannot become " + state);
        }
        return new SegmentEntry(
                index, state, before.fingerprint(), before.firstAttemptAt(), before.attempts(), null, null);
    }

    private SegmentEntry acceptedEntry(int index, String batchId, Instant createdAt) {
        SegmentEntry before = begun(index);
        return new SegmentEntry(
                index, SegmentState.ACCEPTED, before.fingerprint(), before.firstAttemptAt(), before.attempts(), batchId,
                createdAt);
    }

    private SegmentEntry begun(int index) {
        checkOpen();
        SegmentEntry before = segment(index);
        if (before == null) {
            throw new IllegalStateException("segment " + index + " was never in doubt, so nothing can be known of it");
        }
        return before;
    }
}
