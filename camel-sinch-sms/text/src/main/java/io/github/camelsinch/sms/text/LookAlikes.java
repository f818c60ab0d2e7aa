/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

/**
 * What the GSM 7-bit alphabet has for characters that mean the same and look much the same: quotation marks, primes,
 * dashes, the ellipsis, spaces, invisible characters and the wide forms of ASCII. No letters (the wide forms are the
 * same letters) and no combining marks: who drops an accent changes a word.
 */
final class LookAlikes {

    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE_OFFSET = FIRST_WIDE - '!';

    private LookAlikes() {
    }

    /**
     * @return GSM 7-bit characters, empty for an invisible character, {@code null} if there is nothing like it
     */
    static String of(char c) {
        return switch (c) {
            // grave and acute accent standing alone, single quotation marks (also angled, low and reversed), primes
            case '`', '\uFF40', '\u00B4', '\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A', '\u2032', '\u2035' -> "'";
            // double quotation marks, double primes
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033', '\u2036' -> "\"";
            // triple primes
            case '\u2034', '\u2037' -> "'''";
            // hyphens, figure, en and em dash, bar, minus, small em dash, small hyphen
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63' -> "-";
            // leaders of one and two dots, ellipsis
            case '\u2024' -> ".";
            case '\u2025' -> "..";
            case '\u2026' -> "...";
            // tab, no-break space and all of Unicode's category Zs
            case '\t', '\u00A0', '\u1680', '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2007',
                    '\u2008', '\u2009', '\u200A', '\u202F', '\u205F', '\u3000' ->
                " ";
            // line and paragraph separator
            case '\u2028', '\u2029' -> "\n";
            // soft hyphen, zero-width space, (non-)joiner, word joiner, byte order mark, left-to-right mark; the controls that
            // turn the reading direction are missing, since a text without them reads differently
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E' -> "";
            default -> c >= FIRST_WIDE && c <= LAST_WIDE ? String.valueOf((char) (c - WIDE_OFFSET)) : null;
        };
    }
}
