/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

/**
 * Where the steps of every send are written down before they happen, so that after a crash, a redelivery or a replay
 * nothing is lost and nothing is sent twice. It holds hashes and batch ids: no number, no text, no key as it was given.
 * <p>
 * Used by many threads. Implement it to keep sends elsewhere, and give the bean as option {@code sendLedger}; the
 * contract is held by one suite of tests that runs against every implementation.
 */
public interface SendLedger {

    /**
     * Takes a send for the caller alone, whether it is new, was left behind by a crash, or is finished.
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
