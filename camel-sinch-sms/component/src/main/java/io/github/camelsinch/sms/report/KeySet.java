/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

import java.util.HexFormat;

/**
 * Report keys in 16 bytes each: an open hash table, since a million strings in a {@code HashSet} cost 130 MB.
 */
final class KeySet {

    private static final int DIGITS = 16;
    private static final int FIRST_CAPACITY = 64;

    /** Two longs a key; a key of two zeros cannot be told from a free place, and no hash is that. */
    private long[] table = new long[2 * FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    boolean contains(String key) {
        int place = placeOf(table, high(key), low(key));
        return isTaken(table, place);
    }

    boolean add(String key) {
        long high = high(key);
        long low = low(key);
        int place = placeOf(table, high, low);
        if (isTaken(table, place)) {
            return false;
        }
        put(table, place, high, low);
        size++;
        // two thirds full
        if (3L * size > table.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (int i = 0; i < table.length; i += 2) {
            if (isTaken(table, i)) {
                put(larger, placeOf(larger, table[i], table[i + 1]), table[i], table[i + 1]);
            }
        }
        table = larger;
    }

    /** Where the key lies, or the free place that it would take. */
    private static int placeOf(long[] table, long high, long low) {
        int mask = table.length - 1;
        int place = (int) high << 1 & mask;
        while (isTaken(table, place) && (table[place] != high || table[place + 1] != low)) {
            place = place + 2 & mask;
        }
        return place;
    }

    private static boolean isTaken(long[] table, int place) {
        return table[place] != 0 || table[place + 1] != 0;
    }

    private static void put(long[] table, int place, long high, long low) {
        table[place] = high;
        table[place + 1] = low;
    }

    private static long high(String key) {
        return HexFormat.fromHexDigitsToLong(key, 0, DIGITS);
    }

    private static long low(String key) {
        return HexFormat.fromHexDigitsToLong(key, DIGITS, 2 * DIGITS);
    }
}
