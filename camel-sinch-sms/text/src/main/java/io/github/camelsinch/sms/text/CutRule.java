/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.Objects;

/**
 * Where a UCS-2 text may be cut. In a GSM 7-bit text every character may begin a part, so there the rules are the same.
 * <p>
 * Neither the standard nor Sinch says which rule applies, phones accept both. They seldom differ in the number of
 * parts.
 */
public enum CutRule {

    /** Between any two code points: surrogate pairs stay whole. What most networks do, and the default. */
    CODE_POINT {
        @Override
        int lastCutInside(CharSequence text, int from, int limit) {
            return isInsideSurrogatePair(text, limit) ? limit - 1 : limit;
        }

        @Override
        int nextCut(CharSequence text, int from) {
            return from + Character.charCount(Character.codePointAt(text, from));
        }
    },

    /**
     * Between what readers see as characters, the extended grapheme clusters of Unicode Annex 29: flags, families, skin
     * tones and combined accents stay whole, unless one is longer than a part. Clusters are those of the running Java
     * version ({@code \X} in {@link java.util.regex.Pattern}); Java 17 does not join the conjuncts of Indic scripts
     * that Unicode 15.1 joins.
     */
    GRAPHEME_CLUSTER {
        @Override
        int lastCutInside(CharSequence text, int from, int limit) {
            return GraphemeClusters.lastBoundary(text, from, limit);
        }

        @Override
        int nextCut(CharSequence text, int from) {
            return GraphemeClusters.nextBoundary(text, from);
        }
    };

    /**
     * The last place up to {@code limit} at which this rule allows a cut.
     *
     * @param  text                      the text
     * @param  from                      an index at which a cut is allowed, such as 0 or the last cut
     * @param  limit                     the index up to which to look, at least {@code from}
     * @return                           an index between {@code from} and {@code limit}, both inclusive; {@code from}
     *                                   if there is no place after it
     * @throws IndexOutOfBoundsException unless {@code 0 <= from <= limit <= text.length()}
     */
    public int lastCut(CharSequence text, int from, int limit) {
        int textLength = text.length();
        Objects.checkFromToIndex(from, limit, textLength);
        return limit == from || limit == textLength ? limit : lastCutInside(text, from, limit);
    }

    /** {@link #lastCut} for {@code from < limit < text.length()}. */
    abstract int lastCutInside(CharSequence text, int from, int limit);

    /**
     * @return the first place after {@code from} at which this rule allows a cut
     */
    abstract int nextCut(CharSequence text, int from);

    private static boolean isInsideSurrogatePair(CharSequence text, int index) {
        return Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }
}
