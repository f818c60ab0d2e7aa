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
    private int completions;

    @BeforeEach
    void annaTwiceAndBoOnce() {
        recipients.addUnlessSame(2, ANNA, TextFingerprint.of("one"), 1);
        recipients.addUnlessSame(3, BO, TextFingerprint.of("one"), 1);
        recipients.addUnlessSame(4, ANNA, TextFingerprint.of("two"), 1);
        settlements = new Settlements(recipients, START, () -> completions++);
    }

    @Test
    void aReportSettlesTheRowOfItsNumber() {
        settlements.accepted("A", 0, 1, START.plusMillis(10));

        settlements.settle(report(BO, "A", "Failed", 150));

        assertThat(settlements.get(1)).isEqualTo(new Settlement(
                Settlement.Stage.SETTLED, "A", START.plusMillis(10), "Failed", 150, START.plusSeconds(1)));
        assertThat(settlements.tally()).isEqualTo(new Tally(3, 1, 0));
        assertThat(settlements.tally().failed()).isEqualTo(1);
        assertThat(settlements.outstanding()).isEqualTo(1);
    }

    @Test
    void aReportMayComeBeforeItsBatchIsKnown() {
        settlements.settle(report(BO, "A", "Delivered", 0));
        settlements.accepted("A", 0, 1, START.plusMillis(10));

        assertThat(settlements.get(1)).isEqualTo(new Settlement(
                Settlement.Stage.SETTLED, "A", START.plusMillis(10), "Delivered", 0, START.plusSeconds(1)));
        assertThat(settlements.outstanding()).isEqualTo(1);
    }

    @Test
    void aRowWithoutReportIsNotFinished() {
        settlements.accepted("A", 0, 1, START);

        assertThat(settlements.get(0)).isEqualTo(
                new Settlement(Settlement.Stage.NOT_FINISHED, "A", START, null, 0, null));
    }

    @Test
    void aRowIsOnlyCalledNotSentWhenThatIsKnown() {
        settlements.accepted("A", 0, 1, START);
        assertThat(settlements.get(2).stage()).isEqualTo(Settlement.Stage.NOT_FINISHED);

        settlements.sendingEnded(false);
        assertThat(settlements.get(2).stage()).isEqualTo(Settlement.Stage.NOT_FINISHED);

        settlements.sendingEnded(true);
        assertThat(settlements.get(2).stage()).isEqualTo(Settlement.Stage.NOT_SENT);
        assertThat(settlements.get(0).stage()).isEqualTo(Settlement.Stage.NOT_FINISHED);
    }

    @Test
    void aRowInDoubtSaysSoUntilAReportComes() {
        settlements.inDoubt(0, 1);
        settlements.sendingEnded(true);
        assertThat(settlements.get(1).stage()).isEqualTo(Settlement.Stage.IN_DOUBT);

        settlements.settle(report(BO, "A", "Delivered", 0));

        assertThat(settlements.get(1).stage()).isEqualTo(Settlement.Stage.SETTLED);
    }

    @Test
    void theSameReportAgainChangesNothing() {
        settlements.settle(report(BO, "A", "Delivered", 0));
        settlements.settle(report(BO, "A", "Failed", 150));

        assertThat(settlements.get(1).status()).isEqualTo("Delivered");
        assertThat(settlements.tally()).isEqualTo(new Tally(3, 1, 1));
    }

    @Test
    void aReportOfSomebodyElsesNumberIsNotOurs() {
        settlements.settle(report(46701740699L, "A", "Delivered", 0));

        assertThat(settlements.tally().settled()).isZero();
        assertThat(settlements.batches()).isZero();
    }

    @Test
    void ofTwoRowsOfANumberTheFirstIsInTheEarlierBatch() {
        settlements.accepted("A", 0, 1, START);
        settlements.accepted("B", 2, 2, START);

        settlements.settle(report(ANNA, "B", "Expired", 406));
        settlements.settle(report(ANNA, "A", "Delivered", 0));

        assertThat(settlements.get(0).status()).isEqualTo("Delivered");
        assertThat(settlements.get(2).status()).isEqualTo("Expired");
    }

    @Test
    void aBatchThatSpansBothRowsOfANumberHoldsOnlyTheFirst() {
        settlements.accepted("A", 0, 2, START);
        settlements.accepted("B", 2, 2, START);

        assertThat(settlements.get(0).batchId()).isEqualTo("A");
        assertThat(settlements.get(1).batchId()).isEqualTo("A");
        assertThat(settlements.get(2).batchId()).isEqualTo("B");
    }

    @Test
    void reportsOfANumberWithTwoRowsWaitForTheBatches() {
        settlements.settle(report(ANNA, "B", "Expired", 406));
        settlements.settle(report(ANNA, "A", "Delivered", 0));
        assertThat(settlements.tally().settled()).isZero();

        settlements.accepted("A", 0, 1, START);
        settlements.accepted("B", 2, 2, START);
        settlements.sendingEnded(true);

        assertThat(settlements.get(0).status()).isEqualTo("Delivered");
        assertThat(settlements.get(2).status()).isEqualTo("Expired");
    }

    @Test
    void whatWaitsForABatchThatIsNeverToldSettlesTheNextOpenRow() {
        settlements.settle(report(ANNA, "A", "Delivered", 0));
        settlements.settle(report(ANNA, "B", "Expired", 406));
        settlements.settle(report(ANNA, "C", "Expired", 406));
        settlements.sendingEnded(false);

        assertThat(settlements.get(0).batchId()).isEqualTo("A");
        assertThat(settlements.get(2).batchId()).isEqualTo("B");
        assertThat(settlements.tally().settled()).isEqualTo(2);
    }

    @Test
    void aClockThatIsBehindDoesNotMakeNegativeTimes() {
        settlements.settle(new Report(BO, "A", "Delivered", 0, START.minusSeconds(5)));

        assertThat(settlements.get(1).settledAt()).isEqualTo(START);
    }

    @Test
    void theJobIsCompleteOnceWhenEveryRowIsSettled() {
        settlements.accepted("A", 0, 1, START);
        settlements.accepted("B", 2, 2, START);
        settlements.settle(report(ANNA, "A", "Delivered", 0));
        settlements.settle(report(BO, "A", "Delivered", 0));
        assertThat(settlements.tally().complete()).isFalse();
        assertThat(completions).isZero();

        settlements.settle(report(ANNA, "B", "Delivered", 0));
        settlements.settle(report(ANNA, "B", "Delivered", 0));

        assertThat(settlements.tally().complete()).isTrue();
        assertThat(settlements.tally().unfinished()).isZero();
        assertThat(settlements.outstanding()).isZero();
        assertThat(completions).isEqualTo(1);
    }

    @Test
    void aReportDoesNotShowItsNumber() {
        assertThat(report(BO, "A", "Delivered", 0).toString()).doesNotContain("4670");
    }

    private static Report report(long msisdn, String batch, String status, int code) {
        return new Report(msisdn, batch, status, code, START.plusSeconds(1));
    }
}
