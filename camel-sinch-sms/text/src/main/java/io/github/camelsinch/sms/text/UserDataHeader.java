/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The header in front of the payload of a binary message: a length octet and information elements (3GPP TS 23.040
 * 9.2.3.24). Its hex form is the {@code udh} of Sinch's {@code mt_binary} batches, with the length octet first; header
 * and payload together have at most 140 octets. Immutable.
 */
public final class UserDataHeader {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] elements;

    private UserDataHeader(byte[] elements) {
        this.elements = elements;
        if (length() > SmsEncoding.USER_DATA_OCTETS) {
            throw new IllegalArgumentException(
                    "user data header has " + length() + " octets, must fit into " + SmsEncoding.USER_DATA_OCTETS);
        }
    }

    /**
     * A header without concatenation.
     *
     * @param  elements                 information elements, each an identifier, a length and its octets; none for no
     *                                  header
     * @return                          the header
     * @throws IllegalArgumentException if an element is cut short or the header has more than 140 octets
     */
    public static UserDataHeader of(byte... elements) {
        return new UserDataHeader(InformationElements.checked(elements.clone()));
    }

    /**
     * Reads a header as Sinch writes it.
     *
     * @param  hex                      hex digits of either case, the length octet first; empty or {@code 00} for no
     *                                  header
     * @return                          the header
     * @throws IllegalArgumentException if these are no hex digits, the length octet is wrong, an element is cut short
     *                                  or the header has more than 140 octets
     */
    public static UserDataHeader parse(String hex) {
        byte[] octets;
        try {
            octets = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("user data header must be an even number of hex digits", e);
        }
        if (octets.length > 0 && Byte.toUnsignedInt(octets[0]) != octets.length - 1) {
            throw new IllegalArgumentException(
                    "user data header has length octet " + Byte.toUnsignedInt(octets[0]) + ", but " + (octets.length - 1)
                                               + " octets follow");
        }
        return of(octets.length == 0 ? octets : Arrays.copyOfRange(octets, 1, octets.length));
    }

    /**
     * The header of one part of a message: the concatenation element (00 or 08) first, then the others.
     *
     * @param  size                     the size of the reference
     * @param  ref                      the number that all parts of this message share, 0 to
     *                                  {@link ConcatReference#maxValue()}
     * @param  total                    the number of parts, 1 to {@value SmsSegmenter#MAX_PARTS}
     * @param  seq                      which part this is, 1 to {@code total}; phones ignore the element if it is not
     * @param  otherIes                 further information elements, none of them a concatenation
     * @return                          the header
     * @throws IllegalArgumentException if a number is out of range, an element is cut short or a second concatenation,
     *                                  or the header has more than 140 octets
     */
    public static UserDataHeader concat(ConcatReference size, int ref, int total, int seq, byte... otherIes) {
        requireInRange("ref", ref, 0, size.maxValue());
        requireInRange("total", total, 1, SmsSegmenter.MAX_PARTS);
        requireInRange("seq", seq, 1, total);
        if (InformationElements.haveConcatenation(InformationElements.checked(otherIes))) {
            throw new IllegalArgumentException("otherIes hold a concatenation element (00 or 08), a header has one at most");
        }
        ByteBuffer elements = ByteBuffer.allocate(size.elementLength() + otherIes.length);
        elements.put((byte) size.elementIdentifier()).put((byte) (size.elementLength() - 2));
        if (size == ConcatReference.BITS_16) {
            elements.putShort((short) ref);
        } else {
            elements.put((byte) ref);
        }
        elements.put((byte) total).put((byte) seq).put(otherIes);
        return new UserDataHeader(elements.array());
    }

    /**
     * The header for Sinch's {@code udh}.
     *
     * @return upper-case hex digits, the length octet first; empty if there is no header
     */
    public String toHex() {
        return HEX.formatHex(toBytes());
    }

    /**
     * The octets that the header takes of the 140, its length octet included.
     *
     * @return 0 if there is no header
     */
    public int length() {
        return elements.length == 0 ? 0 : 1 + elements.length;
    }

    /**
     * The octets of the header, the length octet first.
     *
     * @return a copy; empty if there is no header
     */
    public byte[] toBytes() {
        byte[] octets = new byte[length()];
        if (octets.length > 0) {
            octets[0] = (byte) elements.length;
            System.arraycopy(elements, 0, octets, 1, elements.length);
        }
        return octets;
    }

    /**
     * The information elements, without the length octet.
     *
     * @return a copy
     */
    public byte[] informationElements() {
        return elements.clone();
    }

    /**
     * Whether this is the header of a part of a longer message.
     *
     * @return whether one of the elements is a concatenation (00 or 08)
     */
    public boolean isConcatenated() {
        return InformationElements.haveConcatenation(elements);
    }

    /**
     * The octets that a message with this header has left for its payload.
     *
     * @return 0 to 140
     */
    public int remainingOctets() {
        return SmsEncoding.USER_DATA_OCTETS - length();
    }

    private static void requireInRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + min + " to " + max);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserDataHeader that && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return "UserDataHeader[" + toHex() + "]";
    }
}
