/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Turns what people type into the digits that Sinch wants, and refuses to guess: a number of a country needs either its
 * country code or a default country. Without a default country, bare digits are read as Sinch reads them, with the
 * country code in front (MSISDN).
 */
public final class NumberReader {

    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d[.,]?\\d*[eE]\\+?\\d+");
    private static final Pattern ACCEPTED = Pattern.compile("(?:\\+|00)?[0-9() ./\\u00a0-]+");
    private static final String NO_REGION = "ZZ";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String country;

    /**
     * @param  country                  two letters of ISO 3166-1 for numbers without a country code, or {@code null}
     * @throws IllegalArgumentException when no such country has phone numbers
     */
    public NumberReader(String country) {
        // not by asking for its code: for a country that there is not, the library logs two lines
        if (country != null && !numbers.getSupportedRegions().contains(country)) {
            throw new IllegalArgumentException(
                    "--country " + country + ": no country has this code; use two letters, as in SE");
        }
        this.country = country;
    }

    NumberReading read(String cell) {
        if (cell.isEmpty()) {
            return new NumberReading.NoNumber(RejectReason.NUMBER_MISSING);
        }
        if (SPREADSHEET_NUMBER.matcher(cell).matches()) {
            return new NumberReading.NoNumber(RejectReason.ROUNDED_BY_SPREADSHEET);
        }
        if (!ACCEPTED.matcher(cell).matches()) {
            return new NumberReading.NoNumber(RejectReason.NOT_A_NUMBER);
        }
        try {
            return parse(cell);
        } catch (NumberParseException e) {
            return new NumberReading.NoNumber(reason(e));
        }
    }

    private NumberReading parse(String cell) throws NumberParseException {
        if (cell.startsWith("+")) {
            return judge(numbers.parse(cell, NO_REGION));
        }
        if (cell.startsWith("00")) {
            return judge(numbers.parse("+" + cell.substring(2), NO_REGION));
        }
        if (country != null) {
            return ofCountry(cell);
        }
        if (cell.startsWith("0") || cell.startsWith("(0")) {
            return new NumberReading.NoNumber(RejectReason.NATIONAL_NUMBER);
        }
        return judge(numbers.parse("+" + cell, NO_REGION));
    }

    /**
     * Bare digits are an international number only where the country has no such number and another one surely does.
     */
    private NumberReading ofCountry(String cell) throws NumberParseException {
        NumberReading national = judge(numbers.parse(cell, country));
        if (national instanceof NumberReading.NoNumber && !cell.startsWith("0")) {
            try {
                PhoneNumber international = numbers.parse("+" + cell, NO_REGION);
                if (numbers.isValidNumber(international)) {
                    return new NumberReading.Number(msisdn(international), false);
                }
            } catch (NumberParseException e) {
                // then what is wrong with it as a national number is said
                return national;
            }
        }
        return national;
    }

    private NumberReading judge(PhoneNumber number) {
        ValidationResult result = numbers.isPossibleNumberWithReason(number);
        return switch (result) {
            case IS_POSSIBLE -> new NumberReading.Number(msisdn(number), !numbers.isValidNumber(number));
            case TOO_LONG -> new NumberReading.NoNumber(RejectReason.TOO_LONG);
            case INVALID_COUNTRY_CODE -> new NumberReading.NoNumber(RejectReason.UNKNOWN_COUNTRY_CODE);
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> new NumberReading.NoNumber(RejectReason.TOO_SHORT);
            case INVALID_LENGTH -> new NumberReading.NoNumber(RejectReason.NOT_A_NUMBER);
        };
    }

    private long msisdn(PhoneNumber number) {
        return Long.parseLong(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164).substring(1));
    }

    private static RejectReason reason(NumberParseException e) {
        return switch (e.getErrorType()) {
            case INVALID_COUNTRY_CODE -> RejectReason.UNKNOWN_COUNTRY_CODE;
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> RejectReason.TOO_SHORT;
            case TOO_LONG -> RejectReason.TOO_LONG;
            case NOT_A_NUMBER -> RejectReason.NOT_A_NUMBER;
        };
    }
}
