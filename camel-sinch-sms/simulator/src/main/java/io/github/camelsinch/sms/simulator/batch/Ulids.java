/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Ids as the API has them: 26-character ULIDs, 48 bits of time and 80 of chance in Crockford's base 32
 * (github.com/ulid/spec). Each sorts behind the one before, also within a millisecond. Thread-safe.
 */
public final class Ulids {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern ULID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    private static final int TIME_CHARACTERS = 10;
    private static final int HALF_CHARACTERS = 8;
    private static final long HALF = 1L << 40;

    private final RandomGenerator random;
    private long lastMillis = -1;
    private long high;
    private long low;

    /**
     * A source of ids.
     *
     * @param random where the last 80 bits come from
     */
    public Ulids(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A new id.
     *
     * @param  epochMillis its time
     * @return             26 characters
     */
    public synchronized String next(long epochMillis) {
        if (epochMillis > lastMillis) {
            lastMillis = epochMillis;
            // the upper half leaves room to count on
            high = random.nextLong(HALF / 2);
            low = random.nextLong(HALF);
        } else if (++low == HALF) {
            low = 0;
            high++;
        }
        StringBuilder id = new StringBuilder(TIME_CHARACTERS + 2 * HALF_CHARACTERS);
        append(id, lastMillis, TIME_CHARACTERS);
        append(id, high, HALF_CHARACTERS);
        append(id, low, HALF_CHARACTERS);
        return id.toString();
    }

    private static void append(StringBuilder id, long bits, int characters) {
        for (int i = characters - 1; i >= 0; i--) {
            id.append(ALPHABET.charAt((int) (bits >>> 5 * i & 31)));
        }
    }

    /**
     * Whether a text has the form of an id.
     *
     * @param  text any
     * @return      {@code true} for 26 capital characters of the alphabet that fit 128 bits
     */
    public static boolean isUlid(String text) {
        return ULID.matcher(text).matches();
    }
}
