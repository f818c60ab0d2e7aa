/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.track;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettlementsTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final long ANNA = 46701740605L;
    private static final long BO = 46701740606L;

    private final RecipientTable recipients = new RecipientTable();
    private Settlements settlements;

    @BeforeEach
    void annaTwiceAndBoOnce() {
        recipients.addUnlessSame(2, ANNA, TextFingerprint.of("one"), 1);
        recipients.addUnlessSame(3, BO, TextFingerprint.of("one"), 1);
        recipients.addUnlessSame(4, ANNA, TextFingerprint.of("two"), 1);
        settlements = new Settlements(recipients, START);
    }

    @Test
    void aReportSettlesTheRowOfItsNumber() {
        settlements.submitted(1, START.plusMillis(10));

        assertThat(settlements.settle(report(BO, "A", "Failed", 150))).isTrue();

        assertThat(settlements.get(1)).isEqualTo(
                new Settlement(START.plusMillis(10), "A", "Failed", 150, START.plusSeconds(1)));
        assertThat(settlements.tally()).isEqualTo(new Tally(3, 1, 0));
        assertThat(settlements.tally().failed()).isEqualTo(1);
    }

    @Test
    void aRowWithoutReportHasNoStatus() {
        assertThat(settlements.get(0)).isEqualTo(new Settlement(null, null, null, 0, null));
    }

    @Test
    void theSameReportAgainChangesNothing() {
        settlements.settle(report(BO, "A", "Delivered", 0));

        assertThat(settlements.settle(report(BO, "A", "Failed", 150))).isFalse();
        assertThat(settlements.get(1).status()).isEqualTo("Delivered");
        assertThat(settlements.tally()).isEqualTo(new Tally(3, 1, 1));
    }

    @Test
    void aReportOfSomebodyElsesNumberIsNotOurs() {
        assertThat(settlements.settle(report(46701740699L, "A", "Delivered", 0))).isFalse();
        assertThat(settlements.batches()).isZero();
    }

    @Test
    void twoRowsOfANumberAreSettledByTwoBatches() {
        assertThat(settlements.settle(report(ANNA, "A", "Delivered", 0))).isTrue();
        assertThat(settlements.settle(report(ANNA, "A", "Delivered", 0))).isFalse();
        assertThat(settlements.settle(report(ANNA, "B", "Expired", 406))).isTrue();
        assertThat(settlements.settle(report(ANNA, "C", "Expired", 406))).isFalse();

        assertThat(settlements.get(0).status()).isEqualTo("Delivered");
        assertThat(settlements.get(2).status()).isEqualTo("Expired");
        assertThat(settlements.batches()).isEqualTo(2);
    }

    @Test
    void aClockThatIsBehindDoesNotMakeNegativeTimes() {
        settlements.settle(new Report(BO, "A", "Delivered", 0, START.minusSeconds(5)));

        assertThat(settlements.get(1).settledAt()).isEqualTo(START);
    }

    @Test
    void theJobIsCompleteWhenEveryRowIsSettled() {
        settlements.settle(report(ANNA, "A", "Delivered", 0));
        settlements.settle(report(BO, "A", "Delivered", 0));
        assertThat(settlements.tally().complete()).isFalse();

        settlements.settle(report(ANNA, "B", "Delivered", 0));

        assertThat(settlements.tally().complete()).isTrue();
        assertThat(settlements.tally().unfinished()).isZero();
    }

    @Test
    void aReportDoesNotShowItsNumber() {
        assertThat(report(BO, "A", "Delivered", 0).toString()).doesNotContain("4670");
    }

    private static Report report(long msisdn, String batch, String status, int code) {
        return new Report(msisdn, batch, status, code, START.plusSeconds(1));
    }
}
