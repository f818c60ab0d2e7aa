/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintsTest {

    private static final SendId SEND = SendId.of("eu/plan-1", "order-17", "send1");

    @Test
    void whatIsStoredForWeeksStillMatches() {
        Fingerprints chain = Fingerprints.start(SEND, new SecureRandom());

        assertThat(chain.matches(
                "d5826d9bbf510d4658cc50ccec2c8e7875a889e27d2d48a6d0877d25c02a63924d81ca19fed3d0f75e1ffb771ea4fffd",
                octets("Hello"))).isTrue();
        assertThat(chain.matches(
                "70c9e060d4545cd9f533ddf27b6b42b36476584bf8c5de1f657b223a55eeb39a3fcbf6d3fd3f5d2cef5d2b0ec3023030",
                octets("world"))).isTrue();
    }

    @Test
    void theSameContentMatchesInAnotherRun() {
        String stored = Fingerprints.start(SEND, new SecureRandom()).next(octets("Hello"));

        assertThat(Fingerprints.start(SEND, new SecureRandom()).matches(stored, octets("Hello"))).isTrue();
    }

    @Test
    void otherContentDoesNotMatch() {
        String stored = Fingerprints.start(SEND, new SecureRandom()).next(octets("Hello"));

        assertThat(Fingerprints.start(SEND, new SecureRandom()).matches(stored, octets("hello"))).isFalse();
    }

    @Test
    void anotherSendDoesNotMatch() {
        String stored = Fingerprints.start(SEND, new SecureRandom()).next(octets("Hello"));

        assertThat(Fingerprints.start(SendId.of("eu/plan-1", "order-18", "send1"), new SecureRandom()).matches(stored,
                octets("Hello"))).isFalse();
    }

    @Test
    void aChangeIsNoticedInEverySegmentAfterIt() {
        Fingerprints then = Fingerprints.start(SEND, new SecureRandom());
        then.next(octets("one"));
        String second = then.next(octets("two"));

        Fingerprints now = Fingerprints.start(SEND, new SecureRandom());
        now.next(octets("ONE"));

        assertThat(now.matches(second, octets("two"))).isFalse();
    }

    @Test
    void aSegmentThatMatchedLeadsToTheNext() {
        Fingerprints then = Fingerprints.start(SEND, new SecureRandom());
        String first = then.next(octets("one"));
        String second = then.next(octets("two"));

        Fingerprints now = Fingerprints.start(SEND, new SecureRandom());

        assertThat(now.matches(first, octets("one"))).isTrue();
        assertThat(now.matches(second, octets("two"))).isTrue();
    }

    @Test
    void contentThatMovesFromOneSegmentToTheNextIsNoticed() {
        Fingerprints then = Fingerprints.start(SEND, new SecureRandom());
        then.next(octets("ab"));
        String second = then.next(octets("c"));

        Fingerprints now = Fingerprints.start(SEND, new SecureRandom());
        now.next(octets("a"));

        assertThat(now.matches(second, octets("bc"))).isFalse();
    }

    @Test
    void equalContentsLookDifferentInEveryRow() {
        assertThat(Fingerprints.start(SEND, new SecureRandom()).next(octets("Hello")))
                .isNotEqualTo(Fingerprints.start(SEND, new SecureRandom()).next(octets("Hello"))).hasSize(96);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "no hex at all" })
    void whatIsNoFingerprintDoesNotMatch(String stored) {
        assertThat(Fingerprints.start(SEND, new SecureRandom()).matches(stored, octets("Hello"))).isFalse();
    }

    @Test
    void whatHasTheLengthOfAFingerprintButIsNoHexDoesNotMatch() {
        assertThat(Fingerprints.start(SEND, new SecureRandom()).matches("z".repeat(96), octets("Hello"))).isFalse();
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
