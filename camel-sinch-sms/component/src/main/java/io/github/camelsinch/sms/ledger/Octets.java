/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What is to be hashed, written as UTF-8 without the strings in between. It grows with what is written; for one thread.
 */
public final class Octets {

    private static final int USUAL_LENGTH = 160;
    private static final int LAST_OF_ASCII = 0x7f;
    private static final int MOST_DIGITS = 20;

    private byte[] octets = new byte[USUAL_LENGTH];
    private int length;

    /**
     * Gives all that was written to a digest.
     *
     * @param  digest takes it in
     * @return        the same digest
     */
    public MessageDigest into(MessageDigest digest) {
        digest.update(octets, 0, length);
        return digest;
    }

    /**
     * Writes a text.
     *
     * @param  text {@code null} is written as that word
     * @return      this
     */
    public Octets text(String text) {
        String written = String.valueOf(text);
        makeRoom(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c > LAST_OF_ASCII) {
                return octets(written.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            octets[length++] = (byte) c;
        }
        return this;
    }

    /**
     * Writes a number in decimal.
     *
     * @param  number any
     * @return        this
     */
    public Octets number(long number) {
        if (number < 0) {
            return text(Long.toString(number));
        }
        makeRoom(MOST_DIGITS);
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            octets[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /**
     * Writes octets as they are.
     *
     * @param  more what to write
     * @return      this
     */
    public Octets octets(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, octets, length, more.length);
        length += more.length;
        return this;
    }

    private void makeRoom(int wanted) {
        if (octets.length - length < wanted) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + wanted));
        }
    }
}
