/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.text;

import java.lang.management.ManagementFactory;
import java.util.function.ToIntFunction;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountingAllocatesNothingTest {

    private static final int CALLS = 1_000;
    private static final int ROUNDS = 10;
    private static final String GSM = "Only 5 € [until 6]: see you at the café. ".repeat(40);
    private static final String UCS2 = "Привет, как дела? 😀 ".repeat(60);
    private static final String LATE_MISS = "x".repeat(1599) + "ł";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final SmsSegmenter segmenter = SmsSegmenter.DEFAULT;

    @Test
    void countingPartsAllocatesNothing() {
        assertAllocatesNothing(segmenter::numberOfParts);
    }

    @Test
    void measuringLengthAllocatesNothing() {
        assertAllocatesNothing(segmenter::length);
    }

    @Test
    void findingTheEncodingAllocatesNothing() {
        assertAllocatesNothing(body -> segmenter.encodingOf(body).ordinal());
    }

    @Test
    void findingTheFirstNonGsmCharacterAllocatesNothing() {
        assertAllocatesNothing(segmenter::indexOfFirstNonGsm);
    }

    @Test
    void countingByClustersAllocatesNothingWhereCutsFallBetweenPlainLetters() {
        SmsSegmenter byClusters = SmsSegmenter.builder().cutRule(CutRule.GRAPHEME_CLUSTER).build();
        String plain = "Привет, как дела? ".repeat(60);

        assertThat(bytesAllocated(byClusters::numberOfParts, plain)).isZero();
    }

    @Test
    void countingATextOfOnePartAllocatesNothingEvenIfItMightBeTransliterated() {
        SmsSegmenter transliterating = SmsSegmenter.builder().transliteration(Transliteration.WHEN_IT_SAVES_PARTS).build();

        assertThat(bytesAllocated(transliterating::numberOfParts, "It’s short")).isZero();
    }

    @Test
    void cuttingDoesAllocateSoTheMeasurementIsAlive() {
        assertThat(bytesAllocated(body -> segmenter.segment(body).numberOfParts(), GSM)).isPositive();
    }

    private void assertAllocatesNothing(ToIntFunction<String> count) {
        assertThat(bytesAllocated(count, GSM)).isZero();
        assertThat(bytesAllocated(count, UCS2)).isZero();
        assertThat(bytesAllocated(count, LATE_MISS)).isZero();
    }

    /**
     * The least of several rounds: in some the virtual machine itself allocates a few bytes, to load or compile a
     * class.
     */
    private long bytesAllocated(ToIntFunction<String> count, String body) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            int sum = 0;
            for (int i = 0; i < CALLS; i++) {
                sum += count.applyAsInt(body);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            assertThat(sum).isEqualTo(CALLS * count.applyAsInt(body));
        }
        return least;
    }
}
