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
    /** Digits that may be spaced or dashed, as people write numbers. */
    private static final Pattern DIGIT_RUN
            = Pattern.compile("\\p{Nd}(?:[ ().-]{0,2}\\p{Nd}){" + (MIN_SECRET_DIGITS - 1) + ",}+");

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
        String shown = printable(msisdn);
        if (shown.length() < 8) {
            return shown.isEmpty() ? "''" : shown.charAt(0) + "*".repeat(shown.length() - 1);
        }
        int head = shown.charAt(0) == '+' ? 5 : 4;
        int tail = shown.length() < 10 ? 1 : 2;
        head = Math.min(head, shown.length() - tail - 2);
        return shown.substring(0, head) + "*".repeat(Math.min(12, shown.length() - head - tail))
               + shown.substring(shown.length() - tail);
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
     * Foreign text, such as an error of the server: runs of six or more digits hidden as phone numbers are, control
     * characters escaped, at most 120 characters.
     *
     * @param  text any text, or {@code null}
     * @return      what may be shown
     */
    public static String text(String text) {
        if (text == null) {
            return "null";
        }
        String bounded = text.length() > 4 * MAX_LENGTH ? text.substring(0, 4 * MAX_LENGTH) : text;
        Matcher runs = DIGIT_RUN.matcher(bounded);
        String masked = runs.replaceAll(run -> Matcher.quoteReplacement(msisdn(run.group())));
        return printable(masked);
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), MAX_LENGTH) + 1);
        for (int i = 0; i < text.length() && out.length() < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.length() >= MAX_LENGTH && text.length() > MAX_LENGTH ? out.append('…').toString() : out.toString();
    }
}
