/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A character that makes a message longer than its count of characters. In GSM 7-bit: one of the extension table, which
 * takes an escape and a code (3GPP TS 23.038 6.2.1.1). In UCS-2: one outside the GSM 7-bit alphabet; as long as there
 * is any, a part holds 67 characters instead of 153. {@link #toString()} does not show it, since a few of them can be a
 * whole code.
 *
 * @param codePoint  the character; for half a surrogate pair on its own, that half
 * @param firstIndex where it stands first, an index into the text in {@code char}s
 * @param count      how often it stands in the text
 * @param extraUnits septets or UTF-16 code units that all of them take beyond one each: what it saves to write
 *                   something plain instead, the encoding aside
 */
public record CostlyCharacter(int codePoint, int firstIndex, int count, int extraUnits) {

    private static final Comparator<CostlyCharacter> COSTLIEST_FIRST
            = Comparator.comparingInt(CostlyCharacter::extraUnits).thenComparingInt(CostlyCharacter::count).reversed()
                    .thenComparingInt(CostlyCharacter::firstIndex);

    /**
     * Finds the costly characters of a text.
     *
     * @param  text     the text
     * @param  encoding how it is sent
     * @return          one entry a character, by extra units, count and place
     */
    static List<CostlyCharacter> of(String text, SmsEncoding encoding) {
        Map<Integer, CostlyCharacter> found = new LinkedHashMap<>();
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (isCostly(codePoint, encoding)) {
                found.merge(codePoint, new CostlyCharacter(codePoint, i, 1, extraUnitsOf(codePoint, encoding)),
                        CostlyCharacter::and);
            }
        }
        return found.values().stream().sorted(COSTLIEST_FIRST).toList();
    }

    private static boolean isCostly(int codePoint, SmsEncoding encoding) {
        int septets = Character.isBmpCodePoint(codePoint) ? GsmAlphabet.septets((char) codePoint) : GsmAlphabet.NOT_GSM;
        return encoding == SmsEncoding.UCS2 ? septets == GsmAlphabet.NOT_GSM : septets > 1;
    }

    private static int extraUnitsOf(int codePoint, SmsEncoding encoding) {
        return encoding == SmsEncoding.UCS2 ? Character.charCount(codePoint) - 1 : 1;
    }

    private CostlyCharacter and(CostlyCharacter later) {
        return new CostlyCharacter(codePoint, firstIndex, count + later.count, extraUnits + later.extraUnits);
    }

    /**
     * The character as text.
     *
     * @return one or two {@code char}s
     */
    public String character() {
        return Character.toString(codePoint);
    }

    @Override
    public String toString() {
        return "CostlyCharacter[firstIndex=" + firstIndex + ", count=" + count + ", extraUnits=" + extraUnits + "]";
    }
}
