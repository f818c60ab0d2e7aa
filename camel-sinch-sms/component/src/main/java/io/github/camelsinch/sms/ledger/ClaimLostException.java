/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

/** Somebody else has taken the send over, since the lease was not renewed in time. */
public final class ClaimLostException extends LedgerException {

    private static final long serialVersionUID = 1L;

    public ClaimLostException() {
        super("another process has taken this send over, since its lease ran out here");
    }
}
