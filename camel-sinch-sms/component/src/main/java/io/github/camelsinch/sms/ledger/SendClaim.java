/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;

/**
 * The right to work on one send, for as long as the lease holds. Used by one thread at a time.
 * <p>
 * Every method that writes is durable when it returns, and throws {@link ClaimLostException} if somebody else took the
 * send over meanwhile, or {@link LedgerException} if it could not write: then nothing was changed, or it is not known,
 * and nothing may be posted.
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
     * @param index       0-based
     * @param fingerprint of the content up to and including this segment
     * @param at          now, by the server's clock
     */
    void inDoubt(int index, String fingerprint, Instant at);

    /** Writes that Sinch surely does not have it. */
    void planned(int index);

    /**
     * Writes that Sinch has it.
     *
     * @param index     0-based
     * @param batchId   Sinch's id, or {@code null} if it could not be learned
     * @param createdAt when Sinch accepted it, or {@code null}
     */
    void accepted(int index, String batchId, Instant createdAt);

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

    /** Lengthens the lease. Every write does so too. */
    void renew();

    /**
     * Whether the lease surely holds for a moment longer, by a clock that only goes forward. To be asked right before a
     * POST leaves: a process that was asleep must not wake up and post what another has taken over.
     *
     * @return false if somebody else may have taken the send over
     */
    boolean isHeld();

    /**
     * Gives the send free for others, at once. What is written stays; a send of which no segment was ever in doubt
     * leaves no trace. Never throws.
     */
    @Override
    void close();
}
