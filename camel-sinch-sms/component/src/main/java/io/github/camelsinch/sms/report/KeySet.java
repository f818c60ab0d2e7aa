/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.report;

/**
 * Report keys in 16 bytes each: an open hash table, since a million strings in a {@code HashSet} cost 130 MB.
 */
final class KeySet {

    private static final int FIRST_CAPACITY = 16;

    /** A byte of each key, 0 where there is none: it fits the processor's caches, where the keys themselves do not. */
    private byte[] tags = new byte[FIRST_CAPACITY];
    /** Two longs a key. */
    private long[] keys = new long[2 * FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    boolean contains(ReportKey key) {
        return tags[placeOf(key.high(), key.low())] != 0;
    }

    boolean add(ReportKey key) {
        int place = placeOf(key.high(), key.low());
        if (tags[place] != 0) {
            return false;
        }
        put(place, key.high(), key.low());
        size++;
        // three quarters full
        if (4L * size > 3L * tags.length) {
            grow();
        }
        return true;
    }

    boolean remove(ReportKey key) {
        int free = placeOf(key.high(), key.low());
        if (tags[free] == 0) {
            return false;
        }
        size--;
        tags[free] = 0;
        // what lies behind it, up to the next gap, may be looked for from a place that is before this one
        int mask = tags.length - 1;
        for (int next = free + 1 & mask; tags[next] != 0; next = next + 1 & mask) {
            int wanted = (int) keys[2 * next] & mask;
            if ((next - wanted & mask) >= (next - free & mask)) {
                put(free, keys[2 * next], keys[2 * next + 1]);
                tags[next] = 0;
                free = next;
            }
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
}
