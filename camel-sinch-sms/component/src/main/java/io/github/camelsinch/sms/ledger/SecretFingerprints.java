/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Salted, and under a secret of the send. */
final class SecretFingerprints extends Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_OCTETS = 16;
    private static final int HASH_OCTETS = 32;
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW = "row".getBytes(StandardCharsets.US_ASCII);

    private final Mac mac;
    private final SecureRandom random;
    /** Of everything that passed, without salt: never leaves this object. */
    private byte[] chain = new byte[HASH_OCTETS];

    SecretFingerprints(SendId send, SecureRandom random) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(send.secret(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
        this.random = random;
    }

    @Override
    public String next(byte[] content) {
        extend(content);
        byte[] salt = new byte[SALT_OCTETS];
        random.nextBytes(salt);
        byte[] stored = Arrays.copyOf(salt, SALT_OCTETS + HASH_OCTETS);
        System.arraycopy(salted(salt), 0, stored, SALT_OCTETS, HASH_OCTETS);
        return HexFormat.of().formatHex(stored);
    }

    @Override
    public boolean matches(String stored, byte[] content) {
        extend(content);
        if (stored.length() != 2 * (SALT_OCTETS + HASH_OCTETS)) {
            return false;
        }
        byte[] salt;
        byte[] hash;
        try {
            salt = HexFormat.of().parseHex(stored, 0, 2 * SALT_OCTETS);
            hash = HexFormat.of().parseHex(stored, 2 * SALT_OCTETS, stored.length());
        } catch (IllegalArgumentException notHex) {
            return false;
        }
        return MessageDigest.isEqual(hash, salted(salt));
    }

    private void extend(byte[] content) {
        mac.update(CONTENT);
        mac.update(chain);
        chain = mac.doFinal(content);
    }

    private byte[] salted(byte[] salt) {
        mac.update(ROW);
        mac.update(chain);
        return mac.doFinal(salt);
    }
}
