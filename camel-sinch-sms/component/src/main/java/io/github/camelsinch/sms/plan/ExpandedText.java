/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

/**
 * One recipient's text, in a buffer that the next recipient uses again. Not thread-safe.
 */
final class ExpandedText implements CharSequence {

    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;
    private static final int CHARS_PER_LONG = 4;

    private char[] chars = new char[256];
    private int length;

    void clear() {
        length = 0;
    }

    void append(String piece) {
        int end = length + piece.length();
        if (end > chars.length) {
            chars = java.util.Arrays.copyOf(chars, Math.max(end, 2 * chars.length));
        }
        piece.getChars(0, piece.length(), chars, length);
        length = end;
    }

    /** A 64-bit hash: two texts of one send share one by accident in 1 of 10^19 cases. */
    long hash() {
        long hash = length;
        int i = 0;
        for (; i + CHARS_PER_LONG <= length; i += CHARS_PER_LONG) {
            long block = chars[i] | (long) chars[i + 1] << 16 | (long) chars[i + 2] << 32 | (long) chars[i + 3] << 48;
            hash = mix(hash ^ block);
        }
        for (; i < length; i++) {
            hash = mix(hash ^ chars[i]);
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long product = value * HASH_FACTOR;
        return product ^ product >>> 32;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
