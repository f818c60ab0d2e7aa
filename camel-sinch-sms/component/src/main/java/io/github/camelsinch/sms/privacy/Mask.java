/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes values fit for logs, exception messages and JMX: no whole phone number, no secret, no control character,
 * bounded length. Every value that a message shows goes through here.
 */
public final class Mask {

    private static final int MAX_LENGTH = 120;
    private static final int MIN_SECRET_DIGITS = 6;
    /** What people write between the digits of a number, and what nobody sees there. */
    private static final String SEPARATORS = "[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Pd}().\\[\\]/_]{0,4}";
    private static final String DIGIT_RUN
            = "\\p{Nd}(?:" + SEPARATORS + "\\p{Nd}){" + (MIN_SECRET_DIGITS - 1) + ",}+";
    /** Not a number, and the reader of a message needs it. */
    private static final String TIME
            = "(?<!\\p{Nd})(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?";
    private static final Pattern TIME_OR_DIGIT_RUN = Pattern.compile("(" + TIME + ")|" + DIGIT_RUN);

    private Mask() {
    }

    /**
     * A phone number or group id with its middle hidden: {@code +4670*****67}. Values of fewer than eight characters
     * are hidden but for their first one.
     *
     * @param  msisdn a number in any spelling, a group id, or {@code null}
     * @return        what may be shown
     */
    public static String msisdn(String msisdn) {
        if (msisdn == null) {
            return "null";
        }
        int[] shown = printable(msisdn).codePoints().toArray();
        if (shown.length < 8) {
            return shown.length == 0 ? "''" : Character.toString(shown[0]) + "*".repeat(shown.length - 1);
        }
        int tail = shown.length < 10 ? 1 : 2;
        int head = Math.min(shown[0] == '+' ? 5 : 4, shown.length / 2 - 1);
        int hidden = shown.length - head - tail;
        return new String(shown, 0, head) + "*".repeat(Math.min(12, hidden)) + new String(shown, head + hidden, tail);
    }

    /**
     * A secret: only whether there is one.
     *
     * @param  secret a token, password or key, or {@code null}
     * @return        {@code "none"} or {@code "******"}
     */
    public static String secret(String secret) {
        return secret == null || secret.isEmpty() ? "none" : "******";
    }

    /**
     * Foreign text, such as an error of the server: runs of six or more digits, also spaced or dashed ones, hidden as
     * phone numbers are (times in ISO 8601 stay), invisible characters escaped, about 120 characters at most.
     *
     * @param  text any text, or {@code null}
     * @return      what may be shown
     */
    public static String text(String text) {
        if (text == null) {
            return "null";
        }
        String bounded = text.length() > 4 * MAX_LENGTH ? text.substring(0, 4 * MAX_LENGTH) : text;
        Matcher runs = TIME_OR_DIGIT_RUN.matcher(bounded);
        return printable(runs.replaceAll(
                run -> Matcher.quoteReplacement(run.group(1) == null ? msisdn(run.group()) : run.group())));
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), MAX_LENGTH) + 1);
        int i = 0;
        while (i < text.length() && out.length() < MAX_LENGTH) {
            int codePoint = text.codePointAt(i);
            if (isVisible(codePoint)) {
                out.appendCodePoint(codePoint);
            } else {
                // braces, lest the digits of the escape and of the text look like one number
                out.append(String.format("\\u{%04x}", codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return i < text.length() ? out.append('…').toString() : out.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
