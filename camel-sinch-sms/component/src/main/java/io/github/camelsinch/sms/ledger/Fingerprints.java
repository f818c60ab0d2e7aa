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

/**
 * Tells whether a send that is resumed has the same content as when it began, without keeping the content. The
 * fingerprint of a segment covers all segments up to and including it, so every segment of a send must pass through
 * here once, in order: through {@link #matches} where something may have been sent, through {@link #next} where not.
 * <p>
 * What is stored cannot be used to guess the content, not even a code of six digits in a known text: it is an
 * HMAC-SHA256 (RFC 2104) under a secret that derives from the send key and is stored nowhere, and carries a random
 * salt, so that equal contents look different in every row. Who knows the send key can try contents; so a key should
 * not be guessable where the text is secret.
 * <p>
 * Used by one thread at a time.
 */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_OCTETS = 16;
    private static final int HASH_OCTETS = 32;
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW = "row".getBytes(StandardCharsets.US_ASCII);
    /** Never keyed, only copied: to look for the algorithm takes longer than its work. */
    private static final Mac UNKEYED = unkeyed();

    private final Mac mac;
    private final SecureRandom random;
    /** Of everything that passed, without salt: never leaves this object. */
    private byte[] chain = new byte[HASH_OCTETS];

    private Fingerprints(Mac mac, SecureRandom random) {
        this.mac = mac;
        this.random = random;
    }

    /**
     * @param  send whose segments will pass, from the first
     * @param  salt where salts come from
     * @return      the start of its chain
     */
    public static Fingerprints start(SendId send, SecureRandom salt) {
        try {
            Mac mac = (Mac) UNKEYED.clone();
            mac.init(new SecretKeySpec(send.secret(), ALGORITHM));
            return new Fingerprints(mac, salt);
        } catch (CloneNotSupportedException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static Mac unkeyed() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Takes in the next segment, whose fingerprint is to be stored.
     *
     * @param  content everything that must be the same when it is sent again
     * @return         {@value #SALT_OCTETS} octets of salt and {@value #HASH_OCTETS} of hash, in hex
     */
    public String next(byte[] content) {
        extend(content);
        byte[] salt = new byte[SALT_OCTETS];
        random.nextBytes(salt);
        byte[] stored = Arrays.copyOf(salt, SALT_OCTETS + HASH_OCTETS);
        System.arraycopy(salted(salt), 0, stored, SALT_OCTETS, HASH_OCTETS);
        return HexFormat.of().formatHex(stored);
    }

    /**
     * Takes in the next segment, whose fingerprint was stored before.
     *
     * @param  stored  what {@link #next} gave then
     * @param  content the content now
     * @return         whether this segment and all before it are the same as then
     */
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
