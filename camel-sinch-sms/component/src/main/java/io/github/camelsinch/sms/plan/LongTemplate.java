/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.text.CutRule;

/**
 * Cuts a text with placeholders into bodies of at most 2000 characters, both as they are written and as the recipient
 * with the longest values gets them. Never cuts within a placeholder.
 */
final class LongTemplate {

    private final List<TextTemplate> bodies = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    /** Characters of the current body with the longest values in place. */
    private int expanded;

    private LongTemplate() {
    }

    /**
     * @param  template the text
     * @param  longest  how long a value is at most, for each key of the text
     * @return          bodies that make up the text when joined
     */
    static List<TextTemplate> cut(TextTemplate template, int[] longest) {
        LongTemplate cutter = new LongTemplate();
        for (int i = 0; i < template.placeholders(); i++) {
            cutter.literal(template.literal(i));
            cutter.placeholder(template.written(i), longest[template.slot(i)]);
        }
        cutter.literal(template.literal(template.placeholders()));
        cutter.endBody();
        return cutter.bodies;
    }

    private void literal(String literal) {
        int start = 0;
        while (literal.length() - start > room()) {
            int end = room() == 0 ? start : lastCut(literal, start, start + room());
            take(literal.substring(start, end), end - start);
            endBody();
            start = end;
        }
        take(literal.substring(start), literal.length() - start);
    }

    private int lastCut(String literal, int start, int limit) {
        return body.length() == 0
                ? LongText.lastCut(literal, start, limit)
                : CutRule.GRAPHEME_CLUSTER.lastCut(literal, start, limit);
    }

    private void placeholder(String written, int longestValue) {
        if (Math.max(written.length(), longestValue) > room()) {
            endBody();
        }
        take(written, longestValue);
    }

    private int room() {
        return TextChecks.MAX_LENGTH - Math.max(body.length(), expanded);
    }

    private void take(String written, int expandedLength) {
        body.append(written);
        expanded += expandedLength;
    }

    private void endBody() {
        if (body.length() > 0) {
            bodies.add(new TextTemplate("text", body.toString()));
            body.setLength(0);
            expanded = 0;
        }
    }
}
