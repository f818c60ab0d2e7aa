/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.batch;

import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UlidsTest {

    @Test
    void theFirstTenCharactersAreTheTime() {
        // the example of the ULID specification
        assertThat(new Ulids(new Random(1)).next(1469918176385L)).startsWith("01ARYZ6S41");
    }

    @Test
    void idsAreUniqueAndSortedWithinAMillisecondAndIfTheClockGoesBack() {
        Ulids ulids = new Ulids(new Random(1));
        String last = "";
        for (int i = 0; i < 10_000; i++) {
            String id = ulids.next(1_000_000 - i / 100);
            assertThat(id).isGreaterThan(last);
            assertThat(Ulids.isUlid(id)).isTrue();
            last = id;
        }
    }

    @Test
    void aCounterThatRunsOverCarries() {
        RandomGenerator ones = new RandomGenerator() {
            @Override
            public long nextLong() {
                return -1;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
        Ulids ulids = new Ulids(ones);

        String first = ulids.next(1);
        assertThat(first).isEqualTo("0000000001FZZZZZZZZZZZZZZZ");
        assertThat(ulids.next(1)).isEqualTo("0000000001G000000000000000");
    }

    @Test
    void theAlphabetHasNoLetterThatLooksLikeADigit() {
        assertThat(Ulids.isUlid("01JWNXQ5M0AAAAAAAAAAAAAAAA")).isTrue();
        assertThat(Ulids.isUlid("81JWNXQ5M0AAAAAAAAAAAAAAAA")).isFalse();
        assertThat(Ulids.isUlid("01JWNXQ5M0AAAAAAAAAAAAAAAI")).isFalse();
        assertThat(Ulids.isUlid("01jwnxq5m0aaaaaaaaaaaaaaaa")).isFalse();
        assertThat(Ulids.isUlid("01JWNXQ5M0AAAAAAAAAAAAAAA")).isFalse();
    }
}
