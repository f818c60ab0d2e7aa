/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Which send it is: made of the service plan, the key that the user gave, and the step of the exchange that sends. Only
 * hashes are kept, so the key cannot be read back; a key that can be guessed can be recognised, so a key should be an
 * order's number, not a person's.
 */
public final class SendId {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int REFERENCE_LENGTH = 26;
    private static final int BITS_OF_A_CHARACTER = 5;
    private static final byte[] REFERENCE = "reference".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FINGERPRINT = "fingerprint".getBytes(StandardCharsets.US_ASCII);

    private final String reference;
    private final byte[] secret;
    private final boolean askedForAgain;

    private SendId(String reference, byte[] secret, boolean askedForAgain) {
        this.reference = reference;
        this.secret = secret;
        this.askedForAgain = askedForAgain;
    }

    /**
     * @param  servicePlan              the account that sends, with where it lives
     * @param  sendKey                  the user's key, of any length
     * @param  step                     which send of the exchange, if it has several
     * @return                          the id, the same for the same three
     * @throws IllegalArgumentException if the key is blank: different sends would be taken for one
     */
    public static SendId of(String servicePlan, String sendKey, String step) {
        return of(framed(servicePlan, sendKey, step), true);
    }

    /**
     * The same id without what fingerprints need, for a ledger that outlives no process.
     *
     * @param  servicePlan              the account that sends, with where it lives
     * @param  sendKey                  the user's key, of any length
     * @param  step                     which send of the exchange, if it has several
     * @return                          the id, equal to that of {@link #of(String, String, String)}
     * @throws IllegalArgumentException if the key is blank
     */
    public static SendId passing(String servicePlan, String sendKey, String step) {
        return of(framed(servicePlan, sendKey, step), false);
    }

    private static SendId of(Octets parts, boolean hasSecret) {
        MessageDigest sha = Sha256.start();
        return new SendId(base32(hash(sha, REFERENCE, parts)), hasSecret ? hash(sha, FINGERPRINT, parts) : null, true);
    }

    /** {@return the same id, of a key that was made for one exchange: nobody asks for it when that exchange is gone} */
    public SendId ofOneExchange() {
        return new SendId(reference, secret, false);
    }

    /** {@return whether another exchange may ask for this send} */
    public boolean isAskedForAgain() {
        return askedForAgain;
    }

    /** {@return {@value #REFERENCE_LENGTH} letters and digits that stand for this send in the ledger and at Sinch} */
    public String reference() {
        return reference;
    }

    /**
     * What salts the fingerprints of this send; it is never stored.
     *
     * @throws IllegalStateException if it was made without
     */
    byte[] secret() {
        if (secret == null) {
            throw new IllegalStateException("the id was made for a ledger that outlives no process");
        }
        return secret;
    }

    /** Each with the number of its octets before it, which keeps "ab","c" and "a","bc" apart. */
    private static Octets framed(String servicePlan, String sendKey, String step) {
        if (sendKey.isBlank()) {
            throw new IllegalArgumentException("sendKey must not be blank");
        }
        Octets framed = new Octets();
        frame(framed, servicePlan);
        frame(framed, sendKey);
        frame(framed, step);
        return framed;
    }

    private static void frame(Octets framed, String part) {
        byte[] octets = part.getBytes(StandardCharsets.UTF_8);
        framed.text(" ").number(octets.length).text(" ").octets(octets);
    }

    private static byte[] hash(MessageDigest sha, byte[] purpose, Octets parts) {
        sha.update(purpose);
        return parts.into(sha).digest();
    }

    private static String base32(byte[] octets) {
        byte[] text = new byte[REFERENCE_LENGTH];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            if (bits < BITS_OF_A_CHARACTER) {
                buffer = buffer << Byte.SIZE | octets[next++] & 0xff;
                bits += Byte.SIZE;
            }
            bits -= BITS_OF_A_CHARACTER;
            text[i] = (byte) ALPHABET.charAt(buffer >> bits & 31);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SendId id && id.reference.equals(reference);
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }

    /** The reference, which says nothing. */
    @Override
    public String toString() {
        return reference;
    }
}
