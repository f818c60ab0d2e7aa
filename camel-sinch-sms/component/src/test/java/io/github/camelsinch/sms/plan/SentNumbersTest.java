/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentNumbersTest {

    @Test
    void aMillionNumbersWithOneTextCostAtMost16BytesEach() {
        SentNumbers numbers = SentNumbers.ofOneText(0);
        fill(numbers, 1_000_000);
        assertThat(numbers.bytes()).isLessThanOrEqualTo(16L * 1_000_000);
    }

    @Test
    void aMillionNumbersWithTextsCostAtMost32BytesEach() {
        SentNumbers numbers = SentNumbers.ofManyTextsPerNumber(0);
        fill(numbers, 1_000_000);
        assertThat(numbers.bytes()).isLessThanOrEqualTo(32L * 1_000_000);
    }

    @Test
    void aNumberIsNewOnce() {
        SentNumbers numbers = SentNumbers.ofOneText(0);
        assertThat(numbers.add(46_701_234_567L, 1)).isEqualTo(SentNumbers.Finding.NEW);
        assertThat(numbers.add(46_701_234_567L, 2)).isEqualTo(SentNumbers.Finding.SAME_TEXT);
    }

    @Test
    void aNumberMayHaveManyTexts() {
        SentNumbers numbers = SentNumbers.ofManyTextsPerNumber(0);
        assertThat(numbers.add(46_701_234_567L, 1)).isEqualTo(SentNumbers.Finding.NEW);
        assertThat(numbers.add(46_701_234_567L, 2)).isEqualTo(SentNumbers.Finding.NEW);
        assertThat(numbers.add(46_701_234_567L, 1)).isEqualTo(SentNumbers.Finding.SAME_TEXT);
    }

    @Test
    void anotherTextIsTold() {
        SentNumbers numbers = SentNumbers.ofOneTextPerNumber(0);
        numbers.add(46_701_234_567L, 1);
        assertThat(numbers.add(46_701_234_567L, 2)).isEqualTo(SentNumbers.Finding.OTHER_TEXT);
        assertThat(numbers.add(46_701_234_567L, 1)).isEqualTo(SentNumbers.Finding.SAME_TEXT);
        assertThat(numbers.size()).isEqualTo(1);
    }

    @Test
    void aHundredThousandTextsForOneNumberDoNotQueueUp() {
        SentNumbers numbers = SentNumbers.ofManyTextsPerNumber(0);
        for (long text = 0; text < 100_000; text++) {
            assertThat(numbers.add(46_701_234_567L, text * 0x9E3779B97F4A7C15L)).isEqualTo(SentNumbers.Finding.NEW);
        }
        assertThat(numbers.size()).isEqualTo(100_000);
    }

    @Property(tries = 100)
    void itFindsWhatASetFinds(@ForAll @Size(max = 2000) List<@IntRange(min = 1, max = 3000) Integer> input) {
        SentNumbers numbers = SentNumbers.ofOneText(0);
        Set<Integer> oracle = new HashSet<>();
        for (Integer number : input) {
            assertThat(numbers.add(number, 0) == SentNumbers.Finding.NEW).isEqualTo(oracle.add(number));
        }
        assertThat(numbers.size()).isEqualTo(oracle.size());
    }

    @Property(tries = 100)
    void itFindsWhatAMapFinds(@ForAll @Size(max = 2000) List<@IntRange(min = 1, max = 3000) Integer> input) {
        SentNumbers numbers = SentNumbers.ofOneTextPerNumber(0);
        Map<Integer, Integer> oracle = new HashMap<>();
        for (Integer value : input) {
            int number = value / 3 + 1;
            int text = value % 3;
            Integer known = oracle.putIfAbsent(number, text);
            SentNumbers.Finding expected = known == null
                    ? SentNumbers.Finding.NEW
                    : known == text ? SentNumbers.Finding.SAME_TEXT : SentNumbers.Finding.OTHER_TEXT;
            assertThat(numbers.add(number, text)).isEqualTo(expected);
        }
    }

    private static void fill(SentNumbers numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers.add(46_700_000_000L + i, i);
        }
        assertThat(numbers.size()).isEqualTo(count);
    }
}
