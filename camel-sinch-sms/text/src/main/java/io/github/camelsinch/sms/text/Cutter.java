/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * Cuts a text into the parts of one encoding. Immutable.
 */
interface Cutter {

    /** What {@link #cut} answers for a text that the encoding cannot carry. */
    int NOT_ENCODABLE = 0;

    /**
     * Reads the text once. Each part is filled as far as it goes, which gives the fewest parts, since the order is
     * given. If the answer is 1, the sink may have been told of several parts: whether a text fits one part is known at
     * its end only.
     *
     * @return the number of parts, or {@link #NOT_ENCODABLE}; in that case what the sink was told means nothing
     */
    int cut(CharSequence text, PartSink sink);
}
