/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * International phone numbers (E.164) and group ids, as Sinch accepts them in {@code to}.
 * <p>
 * Accepted spellings: {@code +}, {@code 00} or the bare country code, then digits; spaces, dashes, dots and round
 * brackets between them are ignored (Sinch SMS API, MSISDN). Only ASCII digits, 7 to 15 of them. A national number (one
 * leading zero) is refused, since nothing says of which country it is, and so is {@code +46 (0)70…}, whose zero must
 * not be dialled from abroad but would be if the brackets were ignored.
 */
public final class Msisdn {

    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_SPELLING = 64;
    private static final int GROUP_ID_LENGTH = 26;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private Msisdn() {
    }

    /**
     * One spelling for every number.
     *
     * @param  raw                   a number as people write it
     * @return                       its digits, country code first; the same string where it is that already
     * @throws InvalidInputException if it is no international number; shows it masked
     */
    public static String normalize(String raw) {
        return digits(raw, toLong(raw));
    }

    /**
     * Whether this is the id of a group and no number: a ULID, 26 characters of Crockford's base 32 in upper case, one
     * of them a letter. Ids are sent exactly as they are.
     *
     * @param  value anything
     * @return       whether it has the form of a group id
     */
    public static boolean isGroupId(String value) {
        if (value == null || value.length() != GROUP_ID_LENGTH) {
            return false;
        }
        boolean hasLetter = false;
        for (int i = 0; i < GROUP_ID_LENGTH; i++) {
            char c = value.charAt(i);
            boolean isLetter = c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U';
            if (!isLetter && !isDigit(c)) {
                return false;
            }
            hasLetter |= isLetter;
        }
        return hasLetter;
    }

    /** The number as a number, which fifteen digits without a leading zero are; never 0. */
    static long toLong(String raw) {
        if (raw == null || raw.isEmpty()) {
            throw refusal(raw, "must not be empty");
        }
        if (raw.length() > MAX_SPELLING) {
            throw refusal(raw, "must be at most " + MAX_SPELLING + " characters long");
        }
        long number = 0;
        int zeros = 0;
        int digits = 0;
        boolean plus = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isDigit(c)) {
                if (number == 0 && c == '0') {
                    zeros++;
                } else if (++digits <= MAX_DIGITS) {
                    number = 10 * number + (c - '0');
                }
            } else if (c == '+' && !plus && zeros + digits == 0) {
                plus = true;
            } else if (c == '(' && digits > 0 && beginsWithZero(raw, i + 1)) {
                throw refusal(raw, "must not have a zero at the beginning of brackets, since it may be the national one");
            } else if (!isSeparator(c)) {
                throw refusal(raw,
                        String.format("must be ASCII digits, spaces, dashes, dots or round brackets after an optional '+',"
                                      + " but has U+%04X at character %d",
                                raw.codePointAt(i), i + 1));
            }
        }
        return checked(raw, number, digits, plus ? 0 : 2, zeros);
    }

    /**
     * The number as a number if it is written the plain way: a {@code +} or none, then its 7 to 15 digits; 0 if it is
     * written in another way, or is none.
     */
    static long plain(String raw) {
        int length = raw.length();
        int start = length > 0 && raw.charAt(0) == '+' ? 1 : 0;
        if (length - start < MIN_DIGITS || length - start > MAX_DIGITS || raw.charAt(start) == '0') {
            return 0;
        }
        long number = 0;
        for (int i = start; i < length; i++) {
            int digit = raw.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Whether a number of so many digits is plain. */
    static boolean isLength(int digits) {
        return digits >= MIN_DIGITS && digits <= MAX_DIGITS;
    }

    /** The digits of a number that {@link #toLong} has read from this spelling. */
    static String digits(String raw, long number) {
        int length = raw.length();
        boolean isPlain = length <= MAX_DIGITS && number >= POWERS_OF_TEN[length - 1];
        return isPlain ? raw : Long.toString(number);
    }

    private static long checked(String raw, long number, int digits, int allowedZeros, int zeros) {
        if (zeros != 0 && zeros != allowedZeros) {
            throw refusal(raw, "must begin with a country code, '+' or '00' before it or not; a national number needs an"
                               + " msisdnNormalizer");
        }
        if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
            throw refusal(raw,
                    "must have " + MIN_DIGITS + " to " + MAX_DIGITS + " digits from the country code on, has " + digits);
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean beginsWithZero(String raw, int start) {
        int i = start;
        while (i < raw.length() && isSeparator(raw.charAt(i))) {
            i++;
        }
        return i < raw.length() && raw.charAt(i) == '0';
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')';
    }

    private static InvalidInputException refusal(String raw, String rule) {
        return InvalidInputException.ofNumber("recipient", raw, rule);
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MAX_DIGITS];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }
}
