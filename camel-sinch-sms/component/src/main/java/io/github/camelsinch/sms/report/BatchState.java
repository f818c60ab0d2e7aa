/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.Locale;

/** How a batch stands that is followed to its end. */
public enum BatchState {

    /** Some recipients may still change. */
    OPEN,
    /** Every recipient is final. */
    COMPLETE,
    /** It was cancelled: every recipient was, or Sinch reports nobody. */
    CANCELLED,
    /** Its validity ended: for every recipient, or Sinch reports nobody. */
    EXPIRED,
    /** It is not followed any further, since Sinch cannot tell its end. */
    UNKNOWN;

    /**
     * Whether nothing will follow.
     *
     * @return {@code false} only for {@link #OPEN}
     */
    public boolean isEnd() {
        return this != OPEN;
    }

    /**
     * The name in a header.
     *
     * @return in lower case
     */
    public String headerValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
