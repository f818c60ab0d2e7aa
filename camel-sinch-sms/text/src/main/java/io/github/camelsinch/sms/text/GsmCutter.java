/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * Cuts GSM 7-bit texts. The escape and the code after it count for one character, so no cut can part them.
 */
final class GsmCutter implements Cutter {

    private final int singlePartCapacity;
    private final int partCapacity;

    GsmCutter(int singlePartCapacity, int partCapacity) {
        this.singlePartCapacity = singlePartCapacity;
        this.partCapacity = partCapacity;
    }

    /**
     * One comparison a character: what a character outside the alphabet "costs" never fits, so that it shows where a
     * full part does.
     */
    @Override
    public int cut(CharSequence text, PartSink sink) {
        int textLength = text.length();
        int inEarlierParts = 0;
        int room = partCapacity;
        int parts = 1;
        for (int i = 0; i < textLength; i++) {
            int septets = GsmAlphabet.septets(text.charAt(i));
            room -= septets;
            if (room < 0) {
                if (septets == GsmAlphabet.NOT_GSM) {
                    return NOT_ENCODABLE;
                }
                int partLength = partCapacity - room - septets;
                sink.part(i, partLength);
                parts++;
                inEarlierParts += partLength;
                room = partCapacity - septets;
            }
        }
        int lastPartLength = partCapacity - room;
        sink.part(textLength, lastPartLength);
        return inEarlierParts + lastPartLength <= singlePartCapacity ? 1 : parts;
    }
}
