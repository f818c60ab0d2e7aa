/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The OAuth2 access tokens of the project. They have the looks of a JWT, as Sinch's have, and expire on the simulator's
 * clock. Thread-safe.
 */
final class AccessTokens {

    private static final int KEPT = 10_000;
    private static final int SIGNATURE_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Instant> expiries = new LinkedHashMap<>();
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Duration lifetime;

    AccessTokens(InstantSource clock, RandomGenerator random, Duration lifetime) {
        this.clock = clock;
        this.random = random;
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    synchronized String issue() {
        Instant expiry = clock.instant().plus(lifetime);
        byte[] signature = new byte[SIGNATURE_BYTES];
        random.nextBytes(signature);
        String token = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                       + base64("{\"exp\":" + expiry.getEpochSecond() + "}") + "." + BASE64.encodeToString(signature);
        expiries.put(token, expiry);
        if (expiries.size() > KEPT) {
            expiries.remove(expiries.keySet().iterator().next());
        }
        return token;
    }

    synchronized boolean isIssued(String token) {
        return expiries.containsKey(token);
    }

    synchronized boolean isExpired(String token) {
        return !clock.instant().isBefore(expiries.get(token));
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
