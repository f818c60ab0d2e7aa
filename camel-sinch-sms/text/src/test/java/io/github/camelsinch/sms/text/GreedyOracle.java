/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** The obvious way to cut: make a list of what must stay whole, then fill part after part. */
final class GreedyOracle {

    private GreedyOracle() {
    }

    static List<String> codePoints(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    static List<String> clusters(String text) {
        BreakIterator boundaries = BreakIterator.getCharacterInstance(ULocale.ROOT);
        boundaries.setText(text);
        List<String> clusters = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            clusters.add(text.substring(start, end));
            start = end;
        }
        return clusters;
    }

    static List<String> parts(List<String> atoms, SmsEncoding encoding, int singlePartCapacity, int partCapacity) {
        String text = String.join("", atoms);
        if (length(text, encoding) <= singlePartCapacity) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        String part = "";
        for (String atom : atoms) {
            boolean isOversized = length(atom, encoding) > partCapacity;
            if (isOversized && !part.isEmpty()) {
                parts.add(part);
                part = "";
            }
            for (String piece : isOversized ? codePoints(atom) : List.of(atom)) {
                if (length(part + piece, encoding) > partCapacity) {
                    parts.add(part);
                    part = "";
                }
                part += piece;
            }
        }
        parts.add(part);
        return parts;
    }

    private static int length(String text, SmsEncoding encoding) {
        return encoding == SmsEncoding.UCS2
                ? text.length() : text.chars().map(c -> "\f^{}\\[~]|€".indexOf(c) < 0 ? 1 : 2).sum();
    }
}
