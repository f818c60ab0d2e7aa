/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.security.SecureRandom;

/**
 * Tells whether a send that is resumed has the same content as when it began, without keeping the content. The
 * fingerprint of a segment covers all segments up to and including it, so every segment of a send must pass through
 * here once, in order: through {@link #matches} where something may have been sent, through {@link #next} where not.
 * <p>
 * What a durable ledger stores cannot be used to guess the content, not even a code of six digits in a known text: it
 * is an HMAC-SHA256 (RFC 2104) under a secret that derives from the send key and is stored nowhere, and carries a
 * random salt, so that equal contents look different in every row. Who knows the send key can try contents; so a key
 * should not be guessable where the text is secret. What never leaves the memory of this process, where such a secret
 * would lie beside it, is an SHA-256.
 * <p>
 * Used by one thread at a time.
 */
public abstract sealed class Fingerprints permits SecretFingerprints, PassingFingerprints {

    /**
     * Those of a ledger that outlives the process.
     *
     * @param  send whose segments will pass, from the first
     * @param  salt where salts come from
     * @return      the start of its chain
     */
    public static Fingerprints start(SendId send, SecureRandom salt) {
        return new SecretFingerprints(send, salt);
    }

    /**
     * Those of a ledger that forgets all when the process ends.
     *
     * @return the start of a chain
     */
    public static Fingerprints passing() {
        return new PassingFingerprints();
    }

    /**
     * Takes in the next segment, whose fingerprint is to be kept.
     *
     * @param  content everything that must be the same when it is sent again
     * @return         the fingerprint: of a durable ledger 16 octets of salt and 32 of hash, in hex
     */
    public abstract String next(byte[] content);

    /**
     * Takes in the next segment, whose fingerprint was kept before.
     *
     * @param  kept    what {@link #next} gave then
     * @param  content the content now
     * @return         whether this segment and all before it are the same as then
     */
    public abstract boolean matches(String kept, byte[] content);
}
