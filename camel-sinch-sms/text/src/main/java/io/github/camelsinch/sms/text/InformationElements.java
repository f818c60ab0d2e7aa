/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * The information elements of a user data header: each an identifier, a length and that many octets (3GPP TS 23.040
 * 9.2.3.24).
 */
final class InformationElements {

    private static final int IDENTIFIER_AND_LENGTH = 2;

    private InformationElements() {
    }

    /**
     * @return                          the elements, if they are whole
     * @throws IllegalArgumentException if one of them ends before its length is reached
     */
    static byte[] checked(byte[] elements) {
        int start = 0;
        while (start < elements.length) {
            int end = endOf(elements, start);
            if (end > elements.length) {
                throw new IllegalArgumentException(
                        "information element at octet " + start + " ends at octet " + end + ", but there are only "
                                                   + elements.length + " octets of elements");
            }
            start = end;
        }
        return elements;
    }

    /**
     * @return whether one of these whole elements numbers the parts of a message, with either size of reference
     */
    static boolean haveConcatenation(byte[] elements) {
        for (int start = 0; start < elements.length; start = endOf(elements, start)) {
            for (ConcatReference reference : ConcatReference.values()) {
                if (elements[start] == reference.elementIdentifier()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int endOf(byte[] elements, int start) {
        int length = start + 1 < elements.length ? Byte.toUnsignedInt(elements[start + 1]) : 0;
        return start + IDENTIFIER_AND_LENGTH + length;
    }
}
