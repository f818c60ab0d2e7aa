/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes digests; to look for the algorithm takes as long as to use it. */
public final class Sha256 {

    /** Only ever copied. */
    private static final MessageDigest UNUSED = unused();

    private Sha256() {
    }

    /**
     * {@return a digest of nothing yet, for one thread}
     */
    public static MessageDigest start() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            // a provider of somebody else's
            return unused();
        }
    }

    private static MessageDigest unused() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
