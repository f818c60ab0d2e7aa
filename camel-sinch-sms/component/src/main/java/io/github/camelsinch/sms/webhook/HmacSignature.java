/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of Sinch's callbacks: Base64 of HMAC-SHA256 over the body's bytes, a dot, the nonce, a dot and the time
 * in seconds, with the bytes of the secret in UTF-8 as the key (Sinch SMS API reference, "Webhooks"; Sinch Conversation
 * API, "Validating callbacks").
 * <p>
 * The algorithm is fixed; the header that names it is compared, never used. The dots make the signed text ambiguous, so
 * nonce and time must not hold one. The time must lie in the window, and a nonce that has had its last answer is used
 * up. After a 5xx it is not: whether Sinch signs a callback anew when it comes again is not documented.
 */
public final class HmacSignature implements CallbackAuthenticator {

    static final String SIGNATURE = "x-sinch-webhook-signature";
    static final String NONCE = "x-sinch-webhook-signature-nonce";
    static final String TIMESTAMP = "x-sinch-webhook-signature-timestamp";
    static final String ALGORITHM_HEADER = "x-sinch-webhook-signature-algorithm";
    private static final String ALGORITHM = "HmacSHA256";

    /** How far Sinch's clock may be ahead of this machine's. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Pattern NONCE_FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final SecretKeySpec key;
    private final Duration window;
    private final NonceCache nonces;
    private final Clock clock;

    /**
     * @param secret as set at Sinch, not empty
     * @param window how old a signature may be
     * @param nonces which were used up
     * @param clock  the time of this machine
     */
    public HmacSignature(String secret, Duration window, NonceCache nonces, Clock clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.window = window;
        this.nonces = nonces;
        this.clock = clock;
    }

    @Override
    public boolean accepts(CallbackRequest request) {
        String signature = request.header(SIGNATURE);
        String nonce = request.header(NONCE);
        String seconds = request.header(TIMESTAMP);
        return signature != null
                && nonce != null && NONCE_FORM.matcher(nonce).matches()
                && seconds != null && SECONDS.matcher(seconds).matches()
                && ALGORITHM.equals(request.header(ALGORITHM_HEADER))
                && isInWindow(time(seconds))
                // compared as text: decoding would let several spellings of one signature pass
                && MessageDigest.isEqual(
                        sign(request.body(), nonce, seconds), signature.getBytes(StandardCharsets.UTF_8))
                && !nonces.contains(nonce);
    }

    @Override
    public void settled(CallbackRequest request) {
        // after that the time is out of the window, and the nonce need not be known any more
        nonces.add(request.header(NONCE), time(request.header(TIMESTAMP)).plus(window), clock.instant());
    }

    private boolean isInWindow(Instant time) {
        Instant now = clock.instant();
        return !time.isBefore(now.minus(window)) && !time.isAfter(now.plus(AHEAD));
    }

    private static Instant time(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private byte[] sign(byte[] body, String nonce, String seconds) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(body);
            mac.update(("." + nonce + "." + seconds).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encode(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has HmacSHA256", e);
        }
    }
}
