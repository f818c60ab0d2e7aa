/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.Arrays;

/**
 * Keeps where the parts of one text end.
 */
final class PartCollector implements PartSink {

    private static final int USUAL_PARTS = 4;

    private int[] ends = new int[USUAL_PARTS];
    private int parts;
    private int length;
    private int lastPartLength;

    @Override
    public void part(int end, int partLength) {
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * parts);
        }
        ends[parts++] = end;
        length += partLength;
        lastPartLength = partLength;
    }

    /** The ends of the parts, or of the one part that holds them all. */
    int[] ends(int numberOfParts) {
        return Arrays.copyOfRange(ends, parts - numberOfParts, parts);
    }

    /** Septets or UTF-16 code units of all parts. */
    int length() {
        return length;
    }

    int lastPartLength() {
        return lastPartLength;
    }
}
