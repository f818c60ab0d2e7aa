/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/** (being written) Cuts recipients and texts into segments. */
public final class SegmentCutter implements AutoCloseable {

    public SegmentCutter(SendRequest request, RecipientInput recipients, CutRules rules) {
        throw new UnsupportedOperationException();
    }

    /** {@return the next segment, or {@code null} at the end} */
    public Segment next() {
        throw new UnsupportedOperationException();
    }

    /** {@return what was read and cut so far} */
    public CutSummary summary() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
