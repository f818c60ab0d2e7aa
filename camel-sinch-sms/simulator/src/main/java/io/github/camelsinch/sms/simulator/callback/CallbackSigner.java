/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelsinch.sms.simulator.batch.Ulids;

/**
 * Signs callbacks as a plan with a webhook secret does: HMAC-SHA256 over the raw body, a dot, a nonce, a dot and the
 * time in epoch seconds, all UTF-8, in padded Base64 (Sinch's webhook pages and SDKs). Whether Sinch signs a retry anew
 * is not printed; here every attempt has its own nonce and time. Thread-safe.
 */
final class CallbackSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;
    private final Ulids nonces;

    CallbackSigner(String secret, Ulids nonces) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.nonces = nonces;
    }

    /** The four headers of one attempt. */
    Map<String, String> headers(byte[] body, Instant at) {
        String nonce = nonces.next(at.toEpochMilli());
        String timestamp = Long.toString(at.getEpochSecond());
        return Map.of(
                "x-sinch-webhook-signature", signature(body, nonce, timestamp),
                "x-sinch-webhook-signature-nonce", nonce,
                "x-sinch-webhook-signature-timestamp", timestamp,
                "x-sinch-webhook-signature-algorithm", ALGORITHM);
    }

    String signature(byte[] body, String nonce, String timestamp) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(body);
            mac.update(("." + nonce + "." + timestamp).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
