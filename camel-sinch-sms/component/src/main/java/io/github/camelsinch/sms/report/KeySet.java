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

    /** A byte of each key, 0 where there is none: it fits the processor's caches, where the keys themselves do not. */
    private byte[] tags = new byte[FIRST_CAPACITY];
    /** Two longs a key. */
    private long[] keys = new long[2 * FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    boolean contains(String key) {
        return tags[placeOf(high(key), low(key))] != 0;
    }

    boolean add(String key) {
        long high = high(key);
        long low = low(key);
        int place = placeOf(high, low);
        if (tags[place] != 0) {
            return false;
        }
        put(place, high, low);
        size++;
        // three quarters full
        if (4L * size > 3L * tags.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        byte[] oldTags = tags;
        long[] oldKeys = keys;
        tags = new byte[2 * oldTags.length];
        keys = new long[2 * oldKeys.length];
        for (int i = 0; i < oldTags.length; i++) {
            if (oldTags[i] != 0) {
                long high = oldKeys[2 * i];
                long low = oldKeys[2 * i + 1];
                put(placeOf(high, low), high, low);
            }
        }
    }

    /** Where the key lies, or the free place that it would take. */
    private int placeOf(long high, long low) {
        int mask = tags.length - 1;
        byte tag = tag(low);
        int place = (int) high & mask;
        while (tags[place] != 0 && (tags[place] != tag || keys[2 * place] != high || keys[2 * place + 1] != low)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void put(int place, long high, long low) {
        tags[place] = tag(low);
        keys[2 * place] = high;
        keys[2 * place + 1] = low;
    }

    private static byte tag(long low) {
        return (byte) (low | 1);
    }

    private static long high(String key) {
        return HexFormat.fromHexDigitsToLong(key, 0, DIGITS);
    }

    private static long low(String key) {
        return HexFormat.fromHexDigitsToLong(key, DIGITS, 2 * DIGITS);
    }
}
