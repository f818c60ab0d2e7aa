/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.privacy.Mask;

/**
 * A recipient that was checked, and what it gets.
 *
 * @param to       the normalised number, or the group id
 * @param number   the same as a number, 0 for a group
 * @param position row or line
 * @param text     a hash of its text, 0 where all get the same
 * @param given    its text as it was given, or {@code null} if that is beyond a limit
 * @param plain    its text with plain characters all through, as a batch may have it instead; {@code null} if it must
 *                 not or cannot be worded so
 */
record Addressee(String to, long number, long position, long text, Wording given, Wording plain) {

    /** The same for another number. */
    Addressee withNumber(String other) {
        return new Addressee(other, Msisdn.toLong(other), position, text, given, plain);
    }

    boolean isGroup() {
        return number == 0;
    }

    /** SMS parts of its text, however it is worded. */
    int parts() {
        return Math.max(given == null ? 0 : given.parts(), plain == null ? 0 : plain.parts());
    }

    @Override
    public String toString() {
        return "Addressee[to=" + Mask.msisdn(to) + ", position=" + position + "]";
    }
}
