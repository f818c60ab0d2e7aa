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

    @Override
    public int cut(CharSequence text, PartSink sink) {
        int textLength = text.length();
        int total = 0;
        int fill = 0;
        int parts = 1;
        for (int i = 0; i < textLength; i++) {
            int septets = GsmAlphabet.septets(text.charAt(i));
            if (septets == GsmAlphabet.NOT_GSM) {
                return NOT_ENCODABLE;
            }
            if (fill + septets > partCapacity) {
                sink.part(i, fill);
                parts++;
                fill = 0;
            }
            fill += septets;
            total += septets;
        }
        sink.part(textLength, fill);
        return total <= singlePartCapacity ? 1 : parts;
    }
}
