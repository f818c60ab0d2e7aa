/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * One recipient's text in one of the ways in which it may be worded.
 *
 * @param values   for the keys of the text; empty where the text has none
 * @param parts    SMS parts; at least those of each message if the recipient gets several
 * @param encoding {@code null} if that is not known
 * @param isLong   whether it is longer than one body can be
 */
record Wording(String[] values, int parts, SmsEncoding encoding, boolean isLong) {

    /** Shows nothing of the text. */
    @Override
    public String toString() {
        return "Wording[parts=" + parts + ", encoding=" + encoding + "]";
    }
}
