/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.webhook;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NonceCacheTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final NonceCache nonces = new NonceCache(3);

    @Test
    void aNonceIsKnownOnceItWasAdded() {
        assertThat(nonces.contains("a")).isFalse();

        nonces.add("a", NOON.plusSeconds(60), NOON);

        assertThat(nonces.contains("a")).isTrue();
    }

    @Test
    void theOldestGoesWhenItIsFull() {
        for (String nonce : new String[] { "a", "b", "c", "d" }) {
            nonces.add(nonce, NOON.plusSeconds(60), NOON);
        }

        assertThat(nonces.size()).isEqualTo(3);
        assertThat(nonces.contains("a")).isFalse();
        assertThat(nonces.contains("d")).isTrue();
    }

    @Test
    void whatIsOutOfItsWindowGoes() {
        nonces.add("a", NOON.plusSeconds(60), NOON);

        nonces.add("b", NOON.plusSeconds(180), NOON.plusSeconds(120));

        assertThat(nonces.size()).isEqualTo(1);
        assertThat(nonces.contains("b")).isTrue();
    }
}
