/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import io.github.camelsinch.sms.text.SmsEncoding;
import io.github.camelsinch.sms.text.SmsSegmenter;

/**
 * Who a message may come from. A number or short code: digits, an optional {@code +} before them (a short code may
 * begin with 0). Else a name: up to 11 septets of the GSM 7-bit alphabet, which is what the originating address of 3GPP
 * TS 23.040 9.1.2.5 holds, at least one of them a letter.
 */
final class OriginatorRule {

    private static final int MAX_DIGITS = 15;
    private static final int MAX_NAME_SEPTETS = 11;
    private static final int MAX_TON = 6;
    private static final int MAX_NPI = 18;

    private OriginatorRule() {
    }

    static void check(SendRequest request) {
        if (request.from() != null) {
            checkFrom(request.from());
        }
        checkRange("fromTon", request.fromTon(), MAX_TON);
        checkRange("fromNpi", request.fromNpi(), MAX_NPI);
        if (request.fromNpi() != null && request.fromTon() == null) {
            throw InvalidInputException.ofValue("fromNpi", request.fromNpi(), "must come with fromTon");
        }
    }

    private static void checkFrom(String from) {
        TextChecks.requireNoControlCharacter("from", from);
        String digits = from.startsWith("+") ? from.substring(1) : from;
        if (isDigits(digits)) {
            if (digits.length() > MAX_DIGITS) {
                throw refusal(from, "must be at most " + MAX_DIGITS + " digits");
            }
            return;
        }
        if (!hasLetter(from)) {
            throw refusal(from, "must be digits after an optional '+', or a name with a letter in it");
        }
        if (!from.equals(from.strip())) {
            throw refusal(from, "must not begin or end with a space");
        }
        if (SmsSegmenter.DEFAULT.encodingOf(from) != SmsEncoding.GSM_7BIT
                || SmsSegmenter.DEFAULT.length(from) > MAX_NAME_SEPTETS) {
            throw refusal(from, "must, as a name, be at most " + MAX_NAME_SEPTETS + " characters of the GSM 7-bit alphabet");
        }
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static void checkRange(String name, Integer value, int max) {
        if (value != null && (value < 0 || value > max)) {
            throw InvalidInputException.ofValue(name, value, "must be 0 to " + max);
        }
    }

    private static InvalidInputException refusal(String from, String rule) {
        return InvalidInputException.ofValue("from", from, rule);
    }
}
