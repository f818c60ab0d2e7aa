/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.util.regex.Pattern;

/**
 * Phone numbers as the API takes them (international; {@code +}, {@code 00} or bare; spaces, dashes and brackets
 * ignored) and packed into a {@code long}: a leading 1 and then the digits, so that a million recipients cost eight
 * megabytes.
 *
 * <p>
 * Seven to fifteen digits, the first not a zero: the length of E.164, with the short end where Sinch's own samples
 * still lie above. Sinch does not print its limits.
 */
public final class Msisdn {

    /** What {@link #pack} answers for something that is no number. */
    public static final long INVALID = -1;

    private static final Pattern IGNORED = Pattern.compile("[ ()\\[\\]-]");
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)?([1-9][0-9]{6,14})");

    private Msisdn() {
    }

    /**
     * Reads a number.
     *
     * @param  raw any spelling
     * @return     the packed number, or {@link #INVALID}
     */
    public static long pack(String raw) {
        long fast = packDigits(raw);
        if (fast != INVALID) {
            return fast;
        }
        var matcher = NUMBER.matcher(IGNORED.matcher(raw).replaceAll(""));
        return matcher.matches() ? Long.parseLong("1" + matcher.group(1)) : INVALID;
    }

    /** The common spellings, bare and with a plus, without the detour over patterns. */
    private static long packDigits(String raw) {
        int start = !raw.isEmpty() && raw.charAt(0) == '+' ? 1 : 0;
        int digits = raw.length() - start;
        if (digits < 7 || digits > 15 || raw.charAt(start) == '0') {
            return INVALID;
        }
        long packed = 1;
        for (int i = start; i < raw.length(); i++) {
            int digit = raw.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return INVALID;
            }
            packed = packed * 10 + digit;
        }
        return packed;
    }

    /**
     * Spells a packed number.
     *
     * @param  packed from {@link #pack}
     * @return        digits only, as the API writes numbers
     */
    public static String digits(long packed) {
        return Long.toString(packed).substring(1);
    }

    /**
     * A number with its middle hidden, for {@code toString()}.
     *
     * @param  digits a number
     * @return        its first three and last two characters, the others as one star
     */
    public static String masked(String digits) {
        return digits == null || digits.length() < 7
                ? "***" : digits.substring(0, 3) + "*" + digits.substring(digits.length() - 2);
    }
}
