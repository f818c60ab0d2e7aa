/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites texts in the GSM 7-bit alphabet where that loses nothing: quotation marks, dashes, the ellipsis, spaces,
 * invisible characters and wide forms become what the alphabet has for them; combining accents are joined with their
 * letters (Unicode normalization form C). Letters are never replaced by others, and Sinch's parameters {@code ${key}}
 * stay as they are. It is all or nothing, since one character outside the alphabet would make the whole message UCS-2
 * anyway.
 * <p>
 * This class does not ask whether it pays; {@link SmsSegmenter#transliterate} does. Use it directly for a template
 * whose length shows only when the parameters are filled in.
 */
public final class Transliterator {

    private static final String KEY_START = "${";

    private Transliterator() {
    }

    /**
     * Rewrites a text.
     *
     * @param  text any text
     * @return      the text in GSM 7-bit characters and what was changed; empty if it cannot all be written so, if
     *              nothing would be left, or if a parameter would appear that was none before
     */
    public static Optional<TransliterationResult> toGsm(String text) {
        StringBuilder gsm = new StringBuilder(text.length());
        List<Replacement> replacements = new ArrayList<>();
        int end;
        for (int start = 0; start < text.length(); start = end) {
            boolean isKey = text.startsWith(KEY_START, start);
            end = isKey ? endOfKey(text, start) : endOfCombiningSequence(text, start);
            String original = text.substring(start, end);
            String replacement = isKey ? original : replacementOf(original);
            if (replacement == null || GsmAlphabet.indexOfFirstNonGsm(replacement) >= 0) {
                return Optional.empty();
            }
            if (!replacement.equals(original)) {
                replacements.add(new Replacement(start, original, replacement));
            }
            gsm.append(replacement);
        }
        String result = gsm.toString();
        boolean isNothingLeft = result.isEmpty() && !text.isEmpty();
        return isNothingLeft || countKeys(result) != countKeys(text)
                ? Optional.empty() : Optional.of(new TransliterationResult(result, replacements));
    }

    /** One that is not closed may still be meant as one: it goes to the end. */
    private static int endOfKey(String text, int start) {
        int close = text.indexOf('}', start);
        return close < 0 ? text.length() : close + 1;
    }

    private static int endOfCombiningSequence(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** {@code null} if there is none. */
    private static String replacementOf(String combiningSequence) {
        StringBuilder replacement = new StringBuilder();
        for (char c : Normalizer.normalize(combiningSequence, Normalizer.Form.NFC).toCharArray()) {
            String gsm = GsmAlphabet.septets(c) == GsmAlphabet.NOT_GSM ? LookAlikes.of(c) : String.valueOf(c);
            if (gsm == null) {
                return null;
            }
            replacement.append(gsm);
        }
        return replacement.toString();
    }

    private static int countKeys(String text) {
        int keys = 0;
        for (int i = text.indexOf(KEY_START); i >= 0; i = text.indexOf(KEY_START, i + 1)) {
            keys++;
        }
        return keys;
    }
}
