/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * Shortens texts to a number of parts. Immutable.
 */
final class Truncator {

    private final ConcatReference concatReference;
    private final CutRule cutRule;

    Truncator(ConcatReference concatReference, CutRule cutRule) {
        this.concatReference = concatReference;
        this.cutRule = cutRule;
    }

    /**
     * @param  text     a text of more than {@code maxParts} parts
     * @param  maxParts at least 1
     * @return          its longest beginning of so many parts
     */
    String truncate(String text, int maxParts) {
        int firstNonGsm = GsmAlphabet.indexOfFirstNonGsm(text);
        String gsmText = firstNonGsm < 0 ? text : text.substring(0, firstNonGsm);
        // a beginning without the characters that made the text UCS-2 is GSM 7-bit itself and may go further
        int end = Math.max(endOfPart(maxParts, gsmText, gsmCutter(maxParts)), endOfPart(maxParts, text, ucs2Cutter(maxParts)));
        int allowedEnd = cutRule.lastCut(text, 0, end);
        return text.substring(0, allowedEnd == 0 ? end : allowedEnd);
    }

    private static int endOfPart(int part, String text, Cutter cutter) {
        PartCollector collector = new PartCollector();
        int parts = cutter.cut(text, collector);
        return collector.ends(parts)[Math.min(part, parts) - 1];
    }

    private Cutter gsmCutter(int maxParts) {
        int capacity = capacity(SmsEncoding.GSM_7BIT, maxParts);
        return new GsmCutter(capacity, capacity);
    }

    private Cutter ucs2Cutter(int maxParts) {
        int capacity = capacity(SmsEncoding.UCS2, maxParts);
        return new Ucs2Cutter(capacity, capacity, cutRule);
    }

    private int capacity(SmsEncoding encoding, int parts) {
        return parts == 1 ? encoding.singlePartCapacity() : encoding.partCapacity(concatReference);
    }
}
