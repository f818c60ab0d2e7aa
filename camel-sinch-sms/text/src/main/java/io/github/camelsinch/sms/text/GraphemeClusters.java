/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boundaries of extended grapheme clusters (Unicode Annex 29). The regular expression knows all of them but costs an
 * allocation and a walk from a known boundary, so it is asked only where the two characters at a place do not settle
 * it.
 */
final class GraphemeClusters {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private GraphemeClusters() {
    }

    /**
     * @param  from  a boundary
     * @param  limit greater than {@code from}, less than the length of the text
     * @return       the last boundary up to {@code limit}, {@code from} if there is none after it
     */
    static int lastBoundary(CharSequence text, int from, int limit) {
        if (standsAlone(text.charAt(limit - 1)) && standsAlone(text.charAt(limit))) {
            return limit;
        }
        Matcher cluster = CLUSTER.matcher(text).region(from, text.length());
        int boundary = from;
        while (boundary < limit && cluster.find() && cluster.end() <= limit) {
            boundary = cluster.end();
        }
        return boundary;
    }

    /**
     * @param  from a boundary before the end of the text
     * @return      the next one
     */
    static int nextBoundary(CharSequence text, int from) {
        Matcher cluster = CLUSTER.matcher(text).region(from, text.length());
        return cluster.lookingAt() ? cluster.end() : text.length();
    }

    /**
     * Whether a character is surely an "Other" or a precomposed Hangul syllable (LV, LVT) by its property
     * Grapheme_Cluster_Break; between two such there is always a boundary. Large blocks of common scripts, no complete
     * list: a character left out only costs time.
     */
    static boolean standsAlone(char c) {
        return c >= 0x20 && c < 0x7F
                || c >= 0xAE && c < 0x300 // Latin
                || c >= 0x400 && c < 0x483 || c >= 0x48A && c < 0x530 // Cyrillic
                || c >= 0x391 && c < 0x400 // Greek
                || c >= 0x5D0 && c < 0x5EB // Hebrew
                || c >= 0x620 && c < 0x64B // Arabic
                || c >= 0x2010 && c < 0x2028 // punctuation
                || c >= 0x3041 && c < 0x3097 || c >= 0x30A1 && c < 0x30FB // kana
                || c >= 0x4E00 && c < 0xA000 // Han
                || c >= 0xAC00 && c < 0xD7A4; // Hangul syllables
    }
}
