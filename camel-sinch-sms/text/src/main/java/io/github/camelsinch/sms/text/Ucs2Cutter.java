/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * Cuts UCS-2 texts. Looks only at the characters around each cut.
 */
final class Ucs2Cutter implements Cutter {

    private final int singlePartCapacity;
    private final int partCapacity;
    private final CutRule rule;

    Ucs2Cutter(int singlePartCapacity, int partCapacity, CutRule rule) {
        this.singlePartCapacity = singlePartCapacity;
        this.partCapacity = partCapacity;
        this.rule = rule;
    }

    @Override
    public int cut(CharSequence text, PartSink sink) {
        int textLength = text.length();
        if (textLength <= singlePartCapacity) {
            sink.part(textLength, textLength);
            return 1;
        }
        int parts = 1;
        int start = 0;
        int endOfOversized = 0;
        while (textLength - start > partCapacity) {
            int limit = start + partCapacity;
            int end = limit <= endOfOversized ? start : rule.lastCut(text, Math.max(start, endOfOversized), limit);
            if (end == start) {
                // what the rule would keep whole is longer than a part: it begins a part and is cut between code points
                endOfOversized = Math.max(endOfOversized, rule.nextCut(text, start));
                end = CutRule.CODE_POINT.lastCut(text, start, limit);
            }
            sink.part(end, end - start);
            parts++;
            start = end;
        }
        sink.part(textLength, textLength - start);
        return parts;
    }
}
