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

    private static final long LARGEST = 999_999_999_999_999L;
    private static final long TEN_TO_8 = 100_000_000;

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
     * @param  numbers                  1 to 15 digits each; not to be changed any more
     * @param  size                     how many of them count
     * @param  groups                   {@code null} if there is none; or, at the place of each number 0, the id of a
     *                                  group; not to be changed any more
     * @return                          the list of them
     * @throws IllegalArgumentException if one is neither a number nor a group
     */
    public static PhoneNumbers of(long[] numbers, int size, String[] groups) {
        PhoneNumbers list = new PhoneNumbers(
                numbers.length == size ? numbers : Arrays.copyOf(numbers, size),
                groups == null || groups.length == size ? groups : Arrays.copyOf(groups, size));
        for (int i = 0; i < size; i++) {
            boolean isGroup = numbers[i] == 0 && groups != null && groups[i] != null;
            if (!isGroup && (numbers[i] < 1 || numbers[i] > LARGEST)) {
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
     * @param  index of a number, not of a group
     * @param  ascii where to, with {@value #MAX_DIGITS} octets of room
     * @param  start where it begins there
     * @return       where it ends
     */
    public int write(int index, byte[] ascii, int start) {
        long number = numbers[index];
        int end = start + length(number);
        int at = end;
        long high = number;
        if (number >= TEN_TO_8) {
            // two halves can be divided at the same time
            high = number / TEN_TO_8;
            int low = (int) (number - high * TEN_TO_8);
            at -= 8;
            four(low / 10_000, ascii, at);
            four(low % 10_000, ascii, at + 4);
        }
        int rest = (int) high;
        while (at > start) {
            int tenth = rest / 10;
            ascii[--at] = (byte) ('0' + rest - 10 * tenth);
            rest = tenth;
        }
        return end;
    }

    private static int length(long number) {
        int length = 1;
        long bound = 10;
        while (number >= bound) {
            length++;
            bound *= 10;
        }
        return length;
    }

    private static void four(int value, byte[] ascii, int at) {
        int high = value / 100;
        int low = value - 100 * high;
        ascii[at] = (byte) ('0' + high / 10);
        ascii[at + 1] = (byte) ('0' + high % 10);
        ascii[at + 2] = (byte) ('0' + low / 10);
        ascii[at + 3] = (byte) ('0' + low % 10);
    }

    /** Shows how many there are. */
    @Override
    public String toString() {
        return "PhoneNumbers[" + numbers.length + "]";
    }
}
