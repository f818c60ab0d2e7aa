/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * The numbers that a text goes to already: an open-addressing table of {@code long}s, 8 bytes a place, or 16 where
 * texts differ by number. Between 0.5 and 0.75 of the places are used once there are many, so a number costs 11 to 16
 * bytes, or 21 to 32; while the table grows, its old places are there as well.
 */
final class SentNumbers {

    /** What is known of a number and a text. */
    enum Finding {
        NEW,
        SAME_TEXT,
        OTHER_TEXT
    }

    /** Where nobody knows how many there will be. */
    private static final int FIRST_NUMBERS = 10;
    /** More is believed when it comes. */
    private static final int MOST_EXPECTED = 1 << 20;
    /** Up to here it grows in big steps: room is cheaper than to move. */
    private static final int SMALL_PLACES = 1 << 14;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    private final boolean oneTextPerNumber;
    /** 0 is a free place: no number is 0. */
    private long[] numbers;
    /** {@code null} where the text is the same for all. */
    private long[] texts;
    private int size;

    private SentNumbers(int expected, boolean textsDiffer, boolean oneTextPerNumber) {
        int places = 4 + Math.min(expected == 0 ? FIRST_NUMBERS : expected, MOST_EXPECTED) / 3 * 4;
        this.numbers = new long[places];
        this.texts = textsDiffer ? new long[places] : null;
        this.oneTextPerNumber = oneTextPerNumber;
    }

    /**
     * For one text that goes to all numbers.
     *
     * @param expected how many there may be, 0 if that is not known
     */
    static SentNumbers ofOneText(int expected) {
        return new SentNumbers(expected, false, true);
    }

    /** For texts that differ, each number having one only. */
    static SentNumbers ofOneTextPerNumber(int expected) {
        return new SentNumbers(expected, true, true);
    }

    /** For texts that differ, any of them to any number. */
    static SentNumbers ofManyTextsPerNumber(int expected) {
        return new SentNumbers(expected, true, false);
    }

    /**
     * Remembers a number and a text unless they are known.
     *
     * @param  number not 0
     * @param  text   a 64-bit hash of the text
     * @return        what was known before; {@code OTHER_TEXT}, which changes nothing, only where a number has one text
     */
    Finding add(long number, long text) {
        int place = firstPlace(number, text);
        while (numbers[place] != 0) {
            if (numbers[place] == number) {
                if (texts == null || texts[place] == text) {
                    return Finding.SAME_TEXT;
                }
                if (oneTextPerNumber) {
                    return Finding.OTHER_TEXT;
                }
            }
            place = place + 1 == numbers.length ? 0 : place + 1;
        }
        put(place, number, text);
        if (++size > numbers.length / 4 * 3) {
            grow();
        }
        return Finding.NEW;
    }

    int size() {
        return size;
    }

    /** What the table takes on the heap. */
    long bytes() {
        return Long.BYTES * (numbers.length + (texts == null ? 0L : texts.length));
    }

    private void grow() {
        long[] oldNumbers = numbers;
        long[] oldTexts = texts;
        int places = oldNumbers.length < SMALL_PLACES
                ? 4 * oldNumbers.length : Math.addExact(oldNumbers.length, oldNumbers.length / 2);
        numbers = new long[places];
        texts = oldTexts == null ? null : new long[places];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                long text = oldTexts == null ? 0 : oldTexts[i];
                int place = firstPlace(oldNumbers[i], text);
                while (numbers[place] != 0) {
                    place = place + 1 == places ? 0 : place + 1;
                }
                put(place, oldNumbers[i], text);
            }
        }
    }

    private void put(int place, long number, long text) {
        numbers[place] = number;
        if (texts != null) {
            texts[place] = text;
        }
    }

    /** Where one number may have many texts, they must not all queue up behind one place. */
    private int firstPlace(long number, long text) {
        long hash = number * GOLDEN_RATIO + (oneTextPerNumber ? 0 : text);
        hash = (hash ^ hash >>> 32) * MIX;
        // the upper half of a product spreads over any number of places, without a division
        return (int) Math.multiplyHigh(hash >>> 1, (long) numbers.length << 1);
    }
}
