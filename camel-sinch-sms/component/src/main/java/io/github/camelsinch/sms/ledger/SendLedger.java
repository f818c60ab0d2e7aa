/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the steps of every send are written down before they happen, so that after a crash, a redelivery or a replay
 * nothing is lost and nothing is sent twice. It holds hashes and batch ids: no number, no text, no key as it was given.
 * <p>
 * Used by many threads. Implement it to keep sends elsewhere, and give the bean as option {@code sendLedger}; the
 * contract is held by one suite of tests that runs against every implementation.
 */
public interface SendLedger {

    /**
     * Takes a send for the caller alone, whether it is new or was left behind by a crash. A finished one may be read by
     * any number of callers.
     *
     * @param  send                    which
     * @param  cut                     how its recipients will be cut, if nobody wrote that down before; see
     *                                 {@link SendClaim#cut()}
     * @return                         the claim, to be closed
     * @throws SendInProgressException if somebody who is alive works on it
     * @throws LedgerException         if it cannot be read or written; nothing may be posted then
     */
    SendClaim claim(SendId send, String cut);

    /**
     * How often a claim that waits for something has to be renewed, so that nobody takes it over.
     *
     * @return nothing if a claim holds until it is closed
     */
    default Optional<Duration> renewEvery() {
        return Optional.empty();
    }

    /**
     * The batches that were sent through this ledger and are to be followed until their last recipient is final.
     *
     * @return nothing, unless an implementation says otherwise: then batches cannot be followed
     */
    default Optional<BatchLog> batches() {
        return Optional.empty();
    }

    /**
     * How many segments it holds of which it does not know whether Sinch has them: those being posted now, and those of
     * sends that ended in doubt or whose process died. May look at every row, so ask now and then.
     *
     * @return                 the number; nothing, unless an implementation says otherwise
     * @throws LedgerException if it cannot be read
     */
    default OptionalLong segmentsInDoubt() {
        return OptionalLong.empty();
    }

    /**
     * Whether calls may wait for a disk or a network, and so must not be made on a thread that does not like that.
     *
     * @return true, unless an implementation says otherwise
     */
    default boolean isBlocking() {
        return true;
    }

    /**
     * Whether what is written survives the end of the process.
     *
     * @return true, unless an implementation says otherwise
     */
    default boolean isDurable() {
        return true;
    }
}
