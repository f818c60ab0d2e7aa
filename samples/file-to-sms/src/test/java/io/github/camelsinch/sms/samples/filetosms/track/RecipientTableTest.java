/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientTableTest {

    private final RecipientTable table = new RecipientTable();

    @Test
    void theSameTextToTheSameNumberIsFoundAgain() {
        assertThat(table.addUnlessSame(2, 46701740605L, TextFingerprint.of("Hi Anna"), 1)).isEqualTo(-1);
        assertThat(table.addUnlessSame(9, 46701740605L, TextFingerprint.of("Hi Anna"), 1)).isZero();
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void anotherTextToTheSameNumberIsAnotherRow() {
        table.addUnlessSame(2, 46701740605L, TextFingerprint.of("Hi Anna"), 1);
        table.addUnlessSame(3, 46701740606L, TextFingerprint.of("Hi Anna"), 1);
        table.addUnlessSame(4, 46701740605L, TextFingerprint.of("Hi Bo"), 2);

        assertThat(table.first(46701740605L)).isZero();
        assertThat(table.next(0)).isEqualTo(2);
        assertThat(table.next(2)).isEqualTo(-1);
        assertThat(table.row(2)).isEqualTo(4);
        assertThat(table.parts(2)).isEqualTo(2);
        assertThat(table.hasText(2, TextFingerprint.of("Hi Bo"))).isTrue();
        assertThat(table.hasText(2, TextFingerprint.of("Hi Anna"))).isFalse();
    }

    @Test
    void anUnknownNumberHasNoRow() {
        assertThat(table.first(46701740605L)).isEqualTo(-1);
    }

    @Test
    void itFindsWhatASimpleMapFindsHoweverMuchItGrows() {
        Random random = new Random(7);
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int row = 0; row < 50_000; row++) {
            long msisdn = 12_015_550_000L + random.nextInt(40_000);
            assertThat(table.addUnlessSame(row, msisdn, new TextFingerprint(row), 1)).isEqualTo(-1);
            expected.computeIfAbsent(msisdn, none -> new ArrayList<>()).add(row);
        }

        expected.forEach((msisdn, rows) -> {
            List<Integer> found = new ArrayList<>();
            for (int i = table.first(msisdn); i >= 0; i = table.next(i)) {
                assertThat(table.msisdn(i)).isEqualTo(msisdn);
                found.add(table.row(i));
            }
            assertThat(found).isEqualTo(rows);
        });
    }
}
