/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts binary payloads, which Sinch does not: a longer {@code mt_binary} message is one batch a part, each with a
 * concatenation header. A part holds 134 octets beside an 8-bit reference, 133 beside a 16-bit one, fewer with further
 * elements. Stateless.
 */
public final class BinarySegmenter {

    /** One instance is as good as another. */
    public BinarySegmenter() {
        // nothing to set
    }

    /**
     * Cuts a payload. What fits one message stays one, without a concatenation element.
     *
     * @param  payload                  the octets to send
     * @param  ref                      the number that all parts share; two messages to one phone at one time need
     *                                  different ones
     * @param  size                     the size of that number
     * @param  otherIes                 further information elements for each part, such as port addresses
     * @return                          1 to {@value SmsSegmenter#MAX_PARTS} parts in order, their payloads joined are
     *                                  the payload
     * @throws IllegalArgumentException if the payload needs more parts, {@code ref} is out of range, or the elements
     *                                  are cut short, hold a concatenation or leave no room
     */
    public List<BinaryPart> split(byte[] payload, int ref, ConcatReference size, byte... otherIes) {
        int partCapacity = UserDataHeader.concat(size, ref, 1, 1, otherIes).remainingOctets();
        UserDataHeader onlyOthers = UserDataHeader.of(otherIes);
        if (payload.length <= onlyOthers.remainingOctets()) {
            return List.of(new BinaryPart(onlyOthers.toHex(), payload));
        }
        int total = numberOfParts(payload.length, partCapacity);
        List<BinaryPart> parts = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            int start = i * partCapacity;
            int end = Math.min(payload.length, start + partCapacity);
            parts.add(new BinaryPart(
                    UserDataHeader.concat(size, ref, total, i + 1, otherIes).toHex(), Arrays.copyOfRange(payload, start, end)));
        }
        return List.copyOf(parts);
    }

    private static int numberOfParts(int octets, int partCapacity) {
        if (partCapacity == 0) {
            throw new IllegalArgumentException("otherIes leave no room for a payload beside the concatenation element");
        }
        int parts = (octets - 1) / partCapacity + 1;
        if (parts > SmsSegmenter.MAX_PARTS) {
            throw new IllegalArgumentException(
                    "payload of " + octets + " octets needs " + parts + " parts, a message has at most "
                                               + SmsSegmenter.MAX_PARTS);
        }
        return parts;
    }
}
