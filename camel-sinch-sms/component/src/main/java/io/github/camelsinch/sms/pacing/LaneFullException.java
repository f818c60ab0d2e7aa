/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

/** More sends wait already than may. Nothing was sent. */
public final class LaneFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaneFullException(int maxPending) {
        super(maxPending + " exchanges wait already for their turn, which is all that maxPending allows");
    }
}
