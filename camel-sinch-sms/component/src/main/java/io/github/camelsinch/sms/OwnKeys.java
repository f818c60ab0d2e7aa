/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Keys for exchanges that are given none: none comes twice, in whichever process, and none can be guessed. */
final class OwnKeys {

    private static final int SECRET_OCTETS = 16;

    private final String secret;
    private final AtomicLong made = new AtomicLong();

    OwnKeys(SecureRandom random) {
        byte[] octets = new byte[SECRET_OCTETS];
        random.nextBytes(octets);
        secret = HexFormat.of().formatHex(octets);
    }

    String next() {
        return secret + '.' + made.incrementAndGet();
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "OwnKeys";
    }
}
