/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;

/**
 * The right to work on one send, for as long as the lease holds. Used by one thread at a time; only {@link #renew()}
 * and {@link #isHeld()} may be called by any thread at any time.
 * <p>
 * Every method that writes is durable when it returns if the ledger is, and throws {@link ClaimLostException} if
 * somebody else took the send over meanwhile, or {@link LedgerException} if it could not write: then nothing was
 * changed, or it is not known, and nothing may be posted. What cannot follow from what is written, such as another POST
 * of a segment that is accepted, or a write after {@link #finish} or {@link #close}, is an
 * {@link IllegalStateException}.
 * <p>
 * The claim of a send that was finished before is not exclusive: it can only be read.
 */
public interface SendClaim extends AutoCloseable {

    /** {@return the send} */
    SendId send();

    /**
     * How the recipients were cut when this send was first claimed. A resumed send is cut in the same way, whatever the
     * options say now, or a recipient would move to another segment.
     *
     * @return the text that was given when it was first claimed
     */
    String cut();

    /** {@return how many segments the whole send had, if it was finished before; else -1} */
    int finishedSegments();

    /**
     * What is known of a segment.
     *
     * @param  index 0-based
     * @return       the entry, or {@code null} if it was never about to be posted
     */
    SegmentEntry segment(int index);

    /**
     * Writes that a POST is about to leave, before its first byte does. Counts the attempt; keeps the time of the
     * first.
     *
     * @param  index                 0-based
     * @param  fingerprint           of the content up to and including this segment; it takes the place of one from
     *                               before
     * @param  at                    now, by the server's clock; kept to the microsecond
     * @throws IllegalStateException if the segment is accepted
     */
    void inDoubt(int index, String fingerprint, Instant at);

    /** Writes that Sinch surely does not have it. */
    void planned(int index);

    /**
     * Writes that Sinch has it.
     *
     * @param index     0-based
     * @param batchId   Sinch's id, or {@code null} if it could not be learned
     * @param createdAt when Sinch accepted it, or {@code null}; kept to the microsecond
     */
    void accepted(int index, String batchId, Instant createdAt);

    /**
     * Writes that Sinch has it, and in the same step that the batch is to be followed, where
     * {@link SendLedger#batches()} has something; elsewhere this is the same as without.
     *
     * @param index 0-based
     * @param batch what Sinch took
     */
    default void accepted(int index, FollowedBatch batch) {
        accepted(index, batch.batchId(), batch.acceptedAt());
    }

    /** Writes that Sinch refused it. */
    void rejected(int index);

    /** Writes that it was looked up in vain. */
    void unresolved(int index);

    /**
     * Writes that every segment is accepted: a later claim of the same send finds it finished.
     *
     * @param segments how many there are
     */
    void finish(int segments);

    /**
     * {@link #accepted} of the last segment and {@link #finish} at once, which a ledger on a disk does in one write.
     *
     * @param index     0-based
     * @param batchId   Sinch's id, or {@code null} if it could not be learned
     * @param createdAt when Sinch accepted it, or {@code null}
     * @param segments  how many there are
     */
    default void acceptedAndFinished(int index, String batchId, Instant createdAt, int segments) {
        accepted(index, batchId, createdAt);
        finish(segments);
    }

    /**
     * {@link #accepted(int, FollowedBatch)} of the last segment and {@link #finish} at once.
     *
     * @param index    0-based
     * @param batch    what Sinch took
     * @param segments how many there are
     */
    default void acceptedAndFinished(int index, FollowedBatch batch, int segments) {
        acceptedAndFinished(index, batch.batchId(), batch.acceptedAt(), segments);
    }

    /**
     * Lengthens the lease. Every write does so too. A claim that was not renewed in time but that nobody took over
     * holds again after this. Does nothing once the send is finished or the claim closed.
     *
     * @throws ClaimLostException if somebody took it over
     */
    void renew();

    /**
     * Whether the lease surely holds for a request longer, by a clock that only goes forward. To be asked right before
     * a POST leaves: a process that was asleep must not wake up and post what another has taken over.
     *
     * @return false if somebody else may have taken the send over, or could while a request is on its way;
     *         {@link #renew()} tells which
     */
    boolean isHeld();

    /**
     * Gives the send free for others, at once. What is written stays; a send of which no segment was ever in doubt
     * leaves no trace. Never throws.
     */
    @Override
    void close();
}
