/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * How the characters of a short message travel. The whole message has one encoding: a single character outside the GSM
 * 7-bit alphabet makes all of it UCS-2. Sinch chooses the same way and has no request field for it (Sinch SMS,
 * "Character support").
 */
public enum SmsEncoding {

    /**
     * GSM 7-bit default alphabet with its extension table (3GPP TS 23.038 6.2.1 and 6.2.1.1), counted in septets; a
     * character of the extension table takes two. A Sinch dry run calls it {@code text}.
     */
    GSM_7BIT(7),

    /**
     * Two octets a unit (3GPP TS 23.038 6.2.3), counted in UTF-16 code units, that is in Java {@code char}s; a
     * character beyond U+FFFF takes two. A Sinch dry run calls it {@code unicode}.
     */
    UCS2(16);

    /** TP-User-Data of one short message, user data header included (3GPP TS 23.040 9.2.3.24). */
    static final int USER_DATA_OCTETS = 140;

    private final int bitsPerUnit;

    SmsEncoding(int bitsPerUnit) {
        this.bitsPerUnit = bitsPerUnit;
    }

    /**
     * What a message of one part can hold.
     *
     * @return 160 septets or 70 UTF-16 code units
     */
    public int singlePartCapacity() {
        return capacityBeside(0);
    }

    /**
     * What each part of a message of several parts can hold beside its concatenation header.
     *
     * @param  reference the size of the concatenation reference
     * @return           153 or 152 septets, 67 or 66 UTF-16 code units
     */
    public int partCapacity(ConcatReference reference) {
        return capacityBeside(1 + reference.elementLength());
    }

    private int capacityBeside(int headerOctets) {
        return (USER_DATA_OCTETS - headerOctets) * 8 / bitsPerUnit;
    }
}
