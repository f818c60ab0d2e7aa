/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.util.Arrays;

/**
 * Which characters the GSM 7-bit default alphabet has, and what they cost (3GPP TS 23.038 6.2.1 and 6.2.1.1).
 */
final class GsmAlphabet {

    /** What {@link #septets(char)} answers for a character outside the alphabet: more than any message holds. */
    static final int NOT_GSM = Short.MAX_VALUE;

    /** Codes 00 to 7F in rows of sixteen; 1B, the escape to the extension table, is no character and left out. */
    private static final String DEFAULT_TABLE = "@£$¥èéùìòÇ\nØø\rÅå"
                                                + "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
                                                + " !\"#¤%&'()*+,-./"
                                                + "0123456789:;<=>?"
                                                + "¡ABCDEFGHIJKLMNO"
                                                + "PQRSTUVWXYZÄÖÑÜ§"
                                                + "¿abcdefghijklmno"
                                                + "pqrstuvwxyzäöñüà";

    /** The euro sign, the one character of the extension table beyond {@link #SEPTETS}, is handled on its own. */
    private static final String EXTENSION_TABLE = "\f^{}\\[~]|";
    private static final char EURO = '€';

    /** Just past the last Greek letter, so that one lookup answers for all characters but the euro sign. */
    private static final short[] SEPTETS = new short[0x400];

    static {
        Arrays.fill(SEPTETS, (short) NOT_GSM);
        DEFAULT_TABLE.chars().forEach(c -> SEPTETS[c] = 1);
        EXTENSION_TABLE.chars().forEach(c -> SEPTETS[c] = 2);
    }

    private GsmAlphabet() {
    }

    /**
     * @return 1, 2 for a character of the extension table, or {@link #NOT_GSM}
     */
    static int septets(char c) {
        if (c < SEPTETS.length) {
            return SEPTETS[c];
        }
        return c == EURO ? 2 : NOT_GSM;
    }

    /**
     * @return the index of the first character outside the alphabet, -1 if there is none
     */
    static int indexOfFirstNonGsm(CharSequence text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            if (septets(text.charAt(i)) == NOT_GSM) {
                return i;
            }
        }
        return -1;
    }

    /**
     * @return the septets of a range whose characters are all in the alphabet
     */
    static int septets(CharSequence text, int start, int end) {
        int septets = 0;
        for (int i = start; i < end; i++) {
            septets += septets(text.charAt(i));
        }
        return septets;
    }
}
