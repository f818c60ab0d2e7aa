/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PassingFingerprintsTest {

    @Test
    void theSameSegmentsMatchOneAfterTheOther() {
        Fingerprints then = Fingerprints.passing();
        String first = then.next(octets("one"));
        String second = then.next(octets("two"));

        Fingerprints now = Fingerprints.passing();

        assertThat(now.matches(first, octets("one"))).isTrue();
        assertThat(now.matches(second, octets("two"))).isTrue();
    }

    @Test
    void aChangeIsNoticedInItsSegmentAndInEveryOneAfterIt() {
        Fingerprints then = Fingerprints.passing();
        String first = then.next(octets("one"));
        String second = then.next(octets("two"));

        Fingerprints now = Fingerprints.passing();

        assertThat(now.matches(first, octets("ONE"))).isFalse();
        assertThat(now.matches(second, octets("two"))).isFalse();
    }

    @Test
    void anIdForThemIsTheSameAsForADurableLedgerButHasNoSecret() {
        SendId passing = SendId.passing("plan", "key", "step");

        assertThat(passing).isEqualTo(SendId.of("plan", "key", "step"));
        assertThatIllegalStateException().isThrownBy(() -> Fingerprints.start(passing, new SecureRandom()));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
