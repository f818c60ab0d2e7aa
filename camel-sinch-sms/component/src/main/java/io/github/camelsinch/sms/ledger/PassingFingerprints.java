/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** For no longer than the process lives. */
final class PassingFingerprints extends Fingerprints {

    private final MessageDigest sha;
    /** Of everything that passed; {@code null} at the start. */
    private byte[] chain;

    PassingFingerprints() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String next(byte[] content) {
        if (chain != null) {
            sha.update(chain);
        }
        chain = sha.digest(content);
        return Base64.getEncoder().encodeToString(chain);
    }

    @Override
    public boolean matches(String kept, byte[] content) {
        return next(content).equals(kept);
    }
}
