/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.privacy.Mask;
import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * A recipient that was checked, and what it gets.
 *
 * @param to       the normalised number, or the group id
 * @param number   the same as a number, 0 for a group
 * @param position row or line
 * @param text     a hash of its text, 0 where all get the same
 * @param values   its values for the keys of the text; empty where the text has none
 * @param parts    SMS parts of its text; at least those of each message if it gets several
 * @param encoding of its text, {@code null} if that is not known
 * @param isLong   whether its text is longer than one body can be
 */
record Addressee(
        String to, long number, long position, long text, String[] values, int parts, SmsEncoding encoding, boolean isLong) {

    /** The same for another number. */
    Addressee withNumber(String other) {
        return new Addressee(other, Msisdn.toLong(other), position, text, values, parts, encoding, isLong);
    }

    boolean isGroup() {
        return number == 0;
    }

    @Override
    public String toString() {
        return "Addressee[to=" + Mask.msisdn(to) + ", position=" + position + "]";
    }
}
