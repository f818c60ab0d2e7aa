/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * The size of the number that the parts of one message share, so that the phone can put them together.
 */
public enum ConcatReference {

    /** 0 to 255: information element 00 (3GPP TS 23.040 9.2.3.24.1), six octets with the header's length octet. */
    BITS_8(0x00, 1),

    /** 0 to 65535: information element 08 (3GPP TS 23.040 9.2.3.24.8), seven octets with the header's length octet. */
    BITS_16(0x08, 2);

    private final int elementIdentifier;
    private final int referenceOctets;

    ConcatReference(int elementIdentifier, int referenceOctets) {
        this.elementIdentifier = elementIdentifier;
        this.referenceOctets = referenceOctets;
    }

    /**
     * The greatest reference number.
     *
     * @return 255 or 65535
     */
    public int maxValue() {
        return (1 << (8 * referenceOctets)) - 1;
    }

    /** The information element identifier: 00 or 08. */
    int elementIdentifier() {
        return elementIdentifier;
    }

    int referenceOctets() {
        return referenceOctets;
    }

    /** Octets of the whole information element: identifier, length, reference, total, sequence number. */
    int elementLength() {
        return 2 + referenceOctets + 2;
    }
}
