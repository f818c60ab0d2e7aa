/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MemorySendLedgerTest extends SendLedgerContract {

    private final MemorySendLedger ledger = new MemorySendLedger();

    @Override
    SendLedger ledger() {
        return ledger;
    }

    @Test
    void itNeitherBlocksNorSurvivesTheProcess() {
        assertThat(ledger.isBlocking()).isFalse();
        assertThat(ledger.isDurable()).isFalse();
        assertThat(ledger.renewEvery()).isEmpty();
    }

    @Test
    void aClaimHasNoLeaseThatCouldRunOut() {
        try (SendClaim claim = ledger.claim(send, CUT)) {
            claim.renew();
            assertThatThrownBy(() -> ledger.claim(send, CUT))
                    .isInstanceOfSatisfying(SendInProgressException.class, e -> assertThat(e.leaseLeft()).isZero());
        }
    }

    @Test
    void theOldestFinishedSendIsForgottenFirst() {
        MemorySendLedger small = new MemorySendLedger(2);
        SendId first = finish(small, 1);
        SendId second = finish(small, 1);
        SendId third = finish(small, 1);

        assertThat(small.size()).isEqualTo(2);
        assertThat(isFinished(small, first)).isFalse();
        assertThat(isFinished(small, second)).isTrue();
        assertThat(isFinished(small, third)).isTrue();
    }

    @Test
    void aSendOfManySegmentsCountsOnceForEach() {
        MemorySendLedger small = new MemorySendLedger(10);
        SendId first = finish(small, 1);
        SendId large = finish(small, 10);

        assertThat(isFinished(small, first)).isFalse();
        assertThat(isFinished(small, large)).isTrue();
    }

    @Test
    void theNewestSendIsRememberedHoweverLargeItIs() {
        MemorySendLedger small = new MemorySendLedger(10);

        assertThat(isFinished(small, finish(small, 100))).isTrue();
    }

    @Test
    void aSendInDoubtIsNeverForgotten() {
        MemorySendLedger small = new MemorySendLedger(1);
        SendId inDoubt = anySend();
        SendId unresolved = anySend();
        try (SendClaim claim = small.claim(inDoubt, CUT)) {
            claim.inDoubt(0, FIRST, AT);
        }
        try (SendClaim claim = small.claim(unresolved, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.unresolved(0);
        }
        for (int i = 0; i < 100; i++) {
            finish(small, 1);
        }

        try (SendClaim resumed = small.claim(inDoubt, CUT); SendClaim parked = small.claim(unresolved, CUT)) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
            assertThat(parked.segment(0).state()).isEqualTo(SegmentState.UNRESOLVED);
        }
    }

    @Test
    void noNewSendIsTakenWhereOneMoreDoubtWouldBeTooMany() {
        MemorySendLedger small = new MemorySendLedger(10, 2);
        SendId first = doubt(small, anySend());
        SendId second = doubt(small, anySend());

        assertThatThrownBy(() -> small.claim(anySend(), CUT)).isInstanceOf(LedgerException.class)
                .hasMessageContaining("2 sends are in doubt").hasMessageContaining("durable ledger");
        try (SendClaim claim = small.claim(first, CUT)) {
            assertThat(claim.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
            claim.accepted(0, "b", CREATED);
            claim.finish(1);
        }
        try (SendClaim again = small.claim(anySend(), CUT); SendClaim known = small.claim(second, CUT)) {
            assertThat(again.segment(0)).isNull();
            assertThat(known.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        }
    }

    @Test
    void ofDoubtsThatNobodyAsksForTheOldestAreForgottenAndThoseWithAKeyNever() {
        MemorySendLedger small = new MemorySendLedger(10, 2);
        SendId keyed = doubt(small, anySend());
        SendId oldest = doubt(small, anySend().ofOneExchange());
        for (int i = 0; i < 100; i++) {
            doubt(small, anySend().ofOneExchange());
        }
        SendId newest = doubt(small, anySend().ofOneExchange());

        assertThat(small.size()).isEqualTo(3);
        assertThat(small.segmentsInDoubt()).hasValue(3);
        try (SendClaim kept = small.claim(keyed, CUT); SendClaim forgotten = small.claim(oldest, CUT);
             SendClaim last = small.claim(newest, CUT)) {
            assertThat(kept.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
            assertThat(forgotten.segment(0)).isNull();
            assertThat(last.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
        }
    }

    private static SendId doubt(SendLedger ledger, SendId send) {
        try (SendClaim claim = ledger.claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
        }
        return send;
    }

    @Test
    void aSendOfWhichSinchHasAPartIsNotForgottenForOthersThatAreFinished() {
        MemorySendLedger small = new MemorySendLedger(1);
        SendId halfDone = anySend();
        try (SendClaim claim = small.claim(halfDone, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.accepted(0, "b", CREATED);
        }
        for (int i = 0; i < 100; i++) {
            finish(small, 1);
        }

        try (SendClaim resumed = small.claim(halfDone, CUT)) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.ACCEPTED);
        }
    }

    @Test
    void aSendThatWasGivenUpWithoutDoubtIsForgottenInItsTurn() {
        MemorySendLedger small = new MemorySendLedger(1);
        SendId rejected = anySend();
        try (SendClaim claim = small.claim(rejected, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.rejected(0);
        }
        finish(small, 1);

        assertThat(small.size()).isEqualTo(1);
        try (SendClaim again = small.claim(rejected, CUT)) {
            assertThat(again.segment(0)).isNull();
        }
    }

    @Test
    void aSendThatIsResumedAndFinishedCountsOnlyOnce() {
        MemorySendLedger small = new MemorySendLedger(2);
        SendId resumed = anySend();
        for (int i = 0; i < 5; i++) {
            try (SendClaim claim = small.claim(resumed, CUT)) {
                claim.inDoubt(0, FIRST, AT);
                claim.planned(0);
            }
        }
        SendId other = finish(small, 1);

        assertThat(small.size()).isEqualTo(2);
        assertThat(isFinished(small, other)).isTrue();
    }

    @Test
    void sendsThatLeaveNoTraceTakeNoRoom() {
        for (int i = 0; i < 100; i++) {
            ledger.claim(anySend(), CUT).close();
        }

        assertThat(ledger.size()).isZero();
    }

    @Test
    void itMustRememberAtLeastOneSend() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MemorySendLedger(0))
                .withMessage("maxFinishedSends must be at least 1, not 0");
    }

    private static SendId finish(SendLedger ledger, int segments) {
        SendId send = anySend();
        try (SendClaim claim = ledger.claim(send, CUT)) {
            for (int index = 0; index < segments; index++) {
                claim.inDoubt(index, FIRST, AT);
                claim.accepted(index, "b", CREATED);
            }
            claim.finish(segments);
        }
        return send;
    }

    private static boolean isFinished(SendLedger ledger, SendId send) {
        try (SendClaim claim = ledger.claim(send, CUT)) {
            return claim.finishedSegments() >= 0;
        }
    }
}
