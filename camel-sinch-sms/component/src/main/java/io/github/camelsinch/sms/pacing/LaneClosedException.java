/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

/** The component was stopped before the turn came. Nothing was sent. */
public final class LaneClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaneClosedException() {
        super("the component was stopped before its turn came");
    }
}
