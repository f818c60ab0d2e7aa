/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.text.SmsEncoding;
import io.github.camelsinch.sms.text.SmsSegmenter;

/**
 * Measures texts as their recipients get them: length, parts, encoding, and what is beyond a limit. Immutable.
 */
final class TextMeter {

    /** Of {@value TextChecks#MAX_LENGTH} UTF-16 units, a UCS-2 part holding 66 of them where it must not cut a pair. */
    static final int MAX_PARTS_OF_A_BODY = (TextChecks.MAX_LENGTH - 1) / 66 + 1;

    private final boolean isSms;
    private final boolean mayBeSplit;
    private final boolean isTruncated;
    private final int maxParts;

    private TextMeter(boolean isSms, boolean mayBeSplit, boolean isTruncated, int maxParts) {
        this.isSms = isSms;
        this.mayBeSplit = mayBeSplit;
        this.isTruncated = isTruncated;
        this.maxParts = maxParts;
    }

    /** For mt_text, with the limits of the request and the rules. */
    static TextMeter ofSms(SendRequest request, CutRules rules) {
        Integer max = request.maxNumberOfMessageParts();
        boolean isLimited = max != null && rules.tooManyParts() == TooManyPartsPolicy.REJECT;
        return new TextMeter(
                true, rules.longText() == LongTextPolicy.SPLIT, Boolean.TRUE.equals(request.truncateConcat()),
                isLimited ? max : Integer.MAX_VALUE);
    }

    /** For mt_media: one part whatever it holds; how long its text may be is not documented. */
    static TextMeter ofMedia() {
        return new TextMeter(false, false, false, Integer.MAX_VALUE);
    }

    /** {@return what is wrong with a text of so many characters, or {@code null}} */
    String excessOfLength(int length) {
        if (!isSms || length <= TextChecks.MAX_LENGTH || mayBeSplit && length <= TextChecks.MAX_SPLIT_LENGTH) {
            return null;
        }
        return "has " + length + " characters, must have at most "
               + (mayBeSplit ? String.valueOf(TextChecks.MAX_SPLIT_LENGTH) : TextChecks.MAX_LENGTH + " unless longText=split");
    }

    /** {@return whether a text may take the place of another one without being too long or sent in more messages} */
    boolean canReplace(int length, int newLength) {
        return excessOfLength(newLength) == null && (isSplit(length) || !isSplit(newLength));
    }

    /** {@return whether a text of so many characters is sent as several messages} */
    boolean isSplit(int length) {
        return isSms && mayBeSplit && length > TextChecks.MAX_LENGTH;
    }

    /** {@return the parts of a text that is not split; 1 where Sinch cuts it to one} */
    int parts(CharSequence text) {
        return isSms && !isTruncated ? SmsSegmenter.DEFAULT.numberOfParts(text) : 1;
    }

    /** {@return the encoding of a text, or {@code null} where there is none} */
    SmsEncoding encoding(CharSequence text) {
        return isSms ? SmsSegmenter.DEFAULT.encodingOf(kept(text)) : null;
    }

    /** {@return what Sinch keeps of a text: not documented to the character, taken to be what one part can hold} */
    CharSequence kept(CharSequence text) {
        return isTruncated ? SmsSegmenter.DEFAULT.truncate(text.toString(), 1) : text;
    }

    /** {@return what is wrong with a text of so many parts, or {@code null}} */
    String excessOfParts(CharSequence text, int parts) {
        if (parts <= maxParts) {
            return null;
        }
        String excess = "needs " + parts + " parts, but maxNumberOfMessageParts is " + maxParts;
        int culprit = SmsSegmenter.DEFAULT.indexOfFirstNonGsm(text);
        return culprit < 0
                ? excess
                : excess
                  + String.format("; U+%04X at character %d is the first that makes it UCS-2, of which a part holds fewer",
                          Character.codePointAt(text, culprit), culprit + 1);
    }

    /** {@return UCS-2 if one of the two is; {@code null} if neither is known} */
    static SmsEncoding either(SmsEncoding one, SmsEncoding other) {
        return one == SmsEncoding.UCS2 || other == null ? one : other;
    }
}
