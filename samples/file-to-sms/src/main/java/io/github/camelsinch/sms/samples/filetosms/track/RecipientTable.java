/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.util.Arrays;

/**
 * The rows that will be sent, in the order of the file, and where to find them by number. About 35 bytes a row, so that
 * a million rows need no database.
 *
 * <p>
 * A number may have several rows, as long as their texts differ. Not safe for use by several threads while it grows.
 */
public final class RecipientTable {

    private static final int INITIAL_CAPACITY = 1024;
    private static final int NONE = -1;

    private int size;
    private int[] rows = new int[INITIAL_CAPACITY];
    private long[] msisdns = new long[INITIAL_CAPACITY];
    private long[] fingerprints = new long[INITIAL_CAPACITY];
    private short[] parts = new short[INITIAL_CAPACITY];
    private int[] nextInBucket = new int[INITIAL_CAPACITY];
    private int[] buckets = emptyBuckets(INITIAL_CAPACITY);

    /**
     * Adds a row unless the table holds the same number with the same text.
     *
     * @param  row         the row's number in the file
     * @param  msisdn      country code and national number
     * @param  fingerprint the text's
     * @param  numParts    how many parts the text takes
     * @return             -1 when the row was added, else the index of the same entry
     */
    public int addUnlessSame(int row, long msisdn, TextFingerprint fingerprint, int numParts) {
        if (size == rows.length) {
            grow();
        }
        int bucket = bucket(msisdn);
        int last = NONE;
        for (int i = buckets[bucket]; i != NONE; i = nextInBucket[i]) {
            if (msisdns[i] == msisdn && fingerprints[i] == fingerprint.value()) {
                return i;
            }
            last = i;
        }
        append(row, msisdn, fingerprint, numParts);
        if (last == NONE) {
            buckets[bucket] = size - 1;
        } else {
            nextInBucket[last] = size - 1;
        }
        return NONE;
    }

    /**
     * @return how many rows there are
     */
    public int size() {
        return size;
    }

    /**
     * @param  index 0 to {@link #size()} - 1
     * @return       the row's number in the file
     */
    public int row(int index) {
        return rows[index];
    }

    /**
     * @param  index 0 to {@link #size()} - 1
     * @return       country code and national number
     */
    public long msisdn(int index) {
        return msisdns[index];
    }

    /**
     * @param  index 0 to {@link #size()} - 1
     * @return       how many parts the row's text takes
     */
    public int parts(int index) {
        return parts[index];
    }

    /**
     * @param  index       0 to {@link #size()} - 1
     * @param  fingerprint of a text
     * @return             whether the row had this text when it was added
     */
    public boolean hasText(int index, TextFingerprint fingerprint) {
        return fingerprints[index] == fingerprint.value();
    }

    /**
     * @param  msisdn country code and national number
     * @return        the number's first row, or -1
     */
    int first(long msisdn) {
        return seek(buckets[bucket(msisdn)], msisdn);
    }

    /**
     * @param  index one row of a number
     * @return       the number's next row in the order of the file, or -1
     */
    int next(int index) {
        return seek(nextInBucket[index], msisdns[index]);
    }

    private int seek(int start, long msisdn) {
        int i = start;
        while (i != NONE && msisdns[i] != msisdn) {
            i = nextInBucket[i];
        }
        return i;
    }

    private void append(int row, long msisdn, TextFingerprint fingerprint, int numParts) {
        rows[size] = row;
        msisdns[size] = msisdn;
        fingerprints[size] = fingerprint.value();
        parts[size] = (short) numParts;
        nextInBucket[size] = NONE;
        size++;
    }

    private void grow() {
        int capacity = Math.multiplyExact(rows.length, 2);
        rows = Arrays.copyOf(rows, capacity);
        msisdns = Arrays.copyOf(msisdns, capacity);
        fingerprints = Arrays.copyOf(fingerprints, capacity);
        parts = Arrays.copyOf(parts, capacity);
        nextInBucket = new int[capacity];
        buckets = emptyBuckets(capacity);
        // from the last to the first, so that putting each in front keeps the order of the file
        for (int i = size - 1; i >= 0; i--) {
            int bucket = bucket(msisdns[i]);
            nextInBucket[i] = buckets[bucket];
            buckets[bucket] = i;
        }
    }

    private int bucket(long msisdn) {
        long mixed = msisdn * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (buckets.length - 1);
    }

    private static int[] emptyBuckets(int capacity) {
        int[] buckets = new int[capacity];
        Arrays.fill(buckets, NONE);
        return buckets;
    }
}
