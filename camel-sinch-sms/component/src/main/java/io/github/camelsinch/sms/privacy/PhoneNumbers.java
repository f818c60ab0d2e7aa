/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.privacy;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Phone numbers and group ids, unmodifiable: a list of texts that keeps each number in 8 octets and makes a text of it
 * only where somebody asks for one. A number is its digits from the country code on, without a zero before them.
 */
public final class PhoneNumbers extends AbstractList<String> implements RandomAccess {

    /** The most digits of a number (E.164). */
    public static final int MAX_DIGITS = 15;

    /** 0 where there is a group. */
    private final long[] numbers;
    /** {@code null} where there are numbers only, or a group's id at its place. */
    private final String[] groups;

    private PhoneNumbers(long[] numbers, String[] groups) {
        this.numbers = numbers;
        this.groups = groups;
    }

    /**
     * The first of some numbers.
     *
     * @param  numbers                  1 to 15 digits each; copied
     * @param  size                     how many of them count
     * @param  groups                   {@code null} if there is none; or, at the place of each number 0, the id of a
     *                                  group; copied
     * @return                          the list of them
     * @throws IllegalArgumentException if one is neither a number nor a group
     */
    public static PhoneNumbers of(long[] numbers, int size, String[] groups) {
        PhoneNumbers list = new PhoneNumbers(
                Arrays.copyOf(numbers, size), groups == null ? null : Arrays.copyOf(groups, size));
        for (int i = 0; i < size; i++) {
            if (list.numbers[i] < 0 || list.numbers[i] == 0 && (groups == null || groups[i] == null)) {
                throw new IllegalArgumentException("Entry " + i + " is neither a number nor a group");
            }
        }
        return list;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public String get(int index) {
        return numbers[index] == 0 ? groups[index] : Long.toString(numbers[index]);
    }

    /** {@return the number at this place as a number, 0 if there is a group} */
    public long number(int index) {
        return numbers[index];
    }

    /**
     * Writes a number down without making a text of it.
     *
     * @param  index  of a number, not of a group
     * @param  digits at least {@value #MAX_DIGITS} characters; the number is written at their end
     * @return        where in {@code digits} it begins
     */
    public int write(int index, char[] digits) {
        int at = digits.length;
        long rest = numbers[index];
        while (rest > Integer.MAX_VALUE) {
            long tenth = rest / 10;
            digits[--at] = (char) ('0' + (rest - 10 * tenth));
            rest = tenth;
        }
        int small = (int) rest;
        while (small > 0) {
            int tenth = small / 10;
            digits[--at] = (char) ('0' + (small - 10 * tenth));
            small = tenth;
        }
        return at;
    }

    /** Shows how many there are. */
    @Override
    public String toString() {
        return "PhoneNumbers[" + numbers.length + "]";
    }
}
