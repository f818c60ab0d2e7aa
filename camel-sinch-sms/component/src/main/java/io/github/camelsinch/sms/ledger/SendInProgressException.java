/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Duration;

/** Somebody who is alive works on the same send. */
public final class SendInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration leaseLeft;

    /**
     * @param leaseLeft when the claim runs out at the latest if its owner is dead
     */
    public SendInProgressException(Duration leaseLeft) {
        super("the same send is being worked on; its claim runs out in " + leaseLeft.toSeconds() + " s unless it is renewed");
        this.leaseLeft = leaseLeft;
    }

    /** {@return when to try again at the latest} */
    public Duration leaseLeft() {
        return leaseLeft;
    }
}
