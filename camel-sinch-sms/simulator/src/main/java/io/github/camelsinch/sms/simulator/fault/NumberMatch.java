/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.fault;

import java.util.regex.Pattern;

import io.github.camelsinch.sms.simulator.batch.Msisdn;

/**
 * Which numbers a rule is for.
 *
 * @param kind   whether all, the beginning or the end of the number is given
 * @param digits of it, without {@code +}
 */
public record NumberMatch(Kind kind, String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");

    /**
     * @throws IllegalArgumentException if these cannot be digits of a number
     */
    public NumberMatch {
        if (kind == Kind.NUMBER) {
            long number = Msisdn.pack(digits);
            if (number == Msisdn.INVALID) {
                throw new IllegalArgumentException("number: '" + Msisdn.masked(digits) + "' is not a phone number");
            }
            digits = Msisdn.digits(number);
        } else {
            digits = digits.startsWith("+") ? digits.substring(1) : digits;
            if (!DIGITS.matcher(digits).matches()) {
                throw new IllegalArgumentException(kind + ": must be 1 to 15 digits");
            }
        }
    }

    /**
     * Whether a number is one of them.
     *
     * @param  recipient any spelling
     * @return           {@code false} also for what is no number
     */
    public boolean matches(String recipient) {
        long number = Msisdn.pack(recipient);
        if (number == Msisdn.INVALID) {
            return false;
        }
        String all = Msisdn.digits(number);
        return switch (kind) {
            case NUMBER -> all.equals(digits);
            case PREFIX -> all.startsWith(digits);
            case SUFFIX -> all.endsWith(digits);
        };
    }

    @Override
    public String toString() {
        return kind + " " + Msisdn.masked(digits);
    }

    /** What is given of a number. */
    public enum Kind {

        /** All of it, in any spelling. */
        NUMBER("number"),
        /** Its beginning. */
        PREFIX("prefix"),
        /** Its end. */
        SUFFIX("suffix");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /**
         * The name in the control requests.
         *
         * @return the name of the method, too
         */
        @Override
        public String toString() {
            return wireName;
        }
    }
}
