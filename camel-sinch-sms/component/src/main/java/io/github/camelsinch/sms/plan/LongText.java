/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.text.CutRule;
import io.github.camelsinch.sms.text.Segmentation;
import io.github.camelsinch.sms.text.SmsSegmenter;

/**
 * Cuts a text without placeholders into bodies of at most 2000 characters: as few as possible, cut where an SMS part
 * ends anyway if that makes no body more (a body that ends within a part pays for the whole part), and never within
 * what readers see as one character unless that is longer than a body.
 */
final class LongText {

    private static final SmsSegmenter SEGMENTER = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();

    private LongText() {
    }

    /** {@return bodies that make up the text when joined} */
    static List<String> cut(String text) {
        List<String> bodies = new ArrayList<>();
        int start = 0;
        while (text.length() - start > TextChecks.MAX_LENGTH) {
            int end = end(text, start);
            bodies.add(text.substring(start, end));
            start = end;
        }
        bodies.add(text.substring(start));
        return bodies;
    }

    /** The last place up to {@code limit} where a cut does least harm; greater than {@code start}. */
    static int lastCut(String text, int start, int limit) {
        int cut = CutRule.GRAPHEME_CLUSTER.lastCut(text, start, limit);
        return cut > start ? cut : CutRule.CODE_POINT.lastCut(text, start, limit);
    }

    private static int end(String text, int start) {
        int end = lastCut(text, start, start + TextChecks.MAX_LENGTH);
        int border = start + lastPartBorder(text.substring(start, end));
        int bodiesLeft = bodies(text.length() - start) - 1;
        return bodies(text.length() - border) <= bodiesLeft ? border : end;
    }

    private static int bodies(int length) {
        return (length - 1) / TextChecks.MAX_LENGTH + 1;
    }

    private static int lastPartBorder(String body) {
        Segmentation parts = SEGMENTER.segment(body);
        int[] ends = parts.ends();
        return ends[parts.remainingInLastPart() == 0 || ends.length == 1 ? ends.length - 1 : ends.length - 2];
    }
}
