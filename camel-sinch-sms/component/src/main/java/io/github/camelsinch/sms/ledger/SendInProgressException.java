/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;

/** Somebody who is alive works on the same send. */
public final class SendInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration leaseLeft;

    /**
     * @param leaseLeft when the claim runs out at the latest if its owner is dead; zero if it has no lease, so that it
     *                  ends with the work
     */
    public SendInProgressException(Duration leaseLeft) {
        super(leaseLeft.isZero()
                ? "the same send is being worked on"
                : "the same send is being worked on; its claim runs out in " + leaseLeft.toSeconds()
                  + " s unless it is renewed");
        this.leaseLeft = leaseLeft;
    }

    /** {@return how long to wait at the most before it can be claimed if its owner is dead; zero if it has no lease} */
    public Duration leaseLeft() {
        return leaseLeft;
    }
}
