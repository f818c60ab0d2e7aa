/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every ledger must do. */
abstract class SendLedgerContract {

    static final Instant AT = Instant.parse("2026-01-01T00:00:00.123456Z");
    static final Instant CREATED = AT.plusSeconds(1);
    static final String FIRST = "1".repeat(96);
    static final String SECOND = "2".repeat(96);
    static final String CUT = "v1;recipients=1000";

    final SendId send = anySend();

    abstract SendLedger ledger();

    static SendId anySend() {
        return SendId.of("eu/plan-1", UUID.randomUUID().toString(), "send1");
    }

    @Test
    void aNewSendKnowsNothing() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            assertThat(claim.send()).isEqualTo(send);
            assertThat(claim.cut()).isEqualTo(CUT);
            assertThat(claim.finishedSegments()).isEqualTo(-1);
            assertThat(claim.segment(0)).isNull();
            assertThat(claim.segment(1_000_000)).isNull();
            assertThat(claim.isHeld()).isTrue();
        }
    }

    @Test
    void aSegmentInDoubtIsFoundByTheNextClaim() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
        }
        try (SendClaim resumed = ledger().claim(send, CUT)) {
            assertThat(resumed.segment(0)).isEqualTo(new SegmentEntry(0, SegmentState.IN_DOUBT, FIRST, AT, 1, null, null));
        }
    }

    @Test
    void aSecondAttemptCountsAndKeepsTheTimeOfTheFirst() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.planned(0);
            claim.inDoubt(0, SECOND, AT.plusSeconds(60));
        }
        try (SendClaim resumed = ledger().claim(send, CUT)) {
            assertThat(resumed.segment(0)).isEqualTo(new SegmentEntry(0, SegmentState.IN_DOUBT, SECOND, AT, 2, null, null));
        }
    }

    @Test
    void everyStateIsKept() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            for (int index = 0; index < 5; index++) {
                claim.inDoubt(index, FIRST, AT);
            }
            claim.planned(0);
            claim.accepted(2, "01FC66621XXXXX119Z8PMV1QPQ", CREATED);
            claim.rejected(3);
            claim.unresolved(4);
        }
        try (SendClaim resumed = ledger().claim(send, CUT)) {
            assertThat(resumed.segment(0).state()).isEqualTo(SegmentState.PLANNED);
            assertThat(resumed.segment(1).state()).isEqualTo(SegmentState.IN_DOUBT);
            assertThat(resumed.segment(2)).isEqualTo(new SegmentEntry(
                    2, SegmentState.ACCEPTED, FIRST, AT, 1, "01FC66621XXXXX119Z8PMV1QPQ", CREATED));
            assertThat(resumed.segment(3).state()).isEqualTo(SegmentState.REJECTED);
            assertThat(resumed.segment(4).state()).isEqualTo(SegmentState.UNRESOLVED);
            assertThat(resumed.segment(5)).isNull();
        }
    }

    @Test
    void segmentsInDoubtAreCounted() {
        long before = ledger().segmentsInDoubt().orElseThrow();
        try (SendClaim claim = ledger().claim(send, CUT)) {
            for (int index = 0; index < 4; index++) {
                claim.inDoubt(index, FIRST, AT);
            }
            assertThat(ledger().segmentsInDoubt()).as("while it is posted").hasValue(before + 4);
            claim.accepted(1, "01FC66621XXXXX119Z8PMV1QPQ", CREATED);
            claim.rejected(2);
            claim.unresolved(3);
        }
        assertThat(ledger().segmentsInDoubt()).as("afterwards").hasValue(before + 2);
    }

    @Test
    void whatWasWrittenIsSeenByTheSameClaim() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            assertThat(claim.segment(0).state()).isEqualTo(SegmentState.IN_DOUBT);
            claim.accepted(0, "b", CREATED);
            assertThat(claim.segment(0).batchId()).isEqualTo("b");
        }
    }

    @Test
    void aBatchWhoseIdCouldNotBeLearnedIsAcceptedAllTheSame() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.accepted(0, null, null);
        }
        try (SendClaim resumed = ledger().claim(send, CUT)) {
            assertThat(resumed.segment(0)).isEqualTo(new SegmentEntry(0, SegmentState.ACCEPTED, FIRST, AT, 1, null, null));
        }
    }

    @Test
    void anAcceptedSegmentIsNeverPostedAgain() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.accepted(0, "b", CREATED);

            assertThatIllegalStateException().isThrownBy(() -> claim.inDoubt(0, FIRST, AT)).withMessageContaining("segment 0");
            assertThatIllegalStateException().isThrownBy(() -> claim.planned(0));
            assertThatIllegalStateException().isThrownBy(() -> claim.rejected(0));
            assertThatIllegalStateException().isThrownBy(() -> claim.unresolved(0));
            assertThat(claim.segment(0).state()).isEqualTo(SegmentState.ACCEPTED);
        }
    }

    @Test
    void ofASegmentThatWasNeverInDoubtNothingCanBeWritten() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            assertThatIllegalStateException().isThrownBy(() -> claim.accepted(0, "b", CREATED));
            assertThatIllegalStateException().isThrownBy(() -> claim.planned(0));
        }
    }

    @Test
    void theCutOfTheFirstClaimIsKept() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
        }
        try (SendClaim resumed = ledger().claim(send, "v1;recipients=10")) {
            assertThat(resumed.cut()).isEqualTo(CUT);
        }
    }

    @Test
    void aSendOfWhichNothingWasInDoubtLeavesNoTrace() {
        ledger().claim(send, CUT).close();

        try (SendClaim again = ledger().claim(send, "v1;recipients=10")) {
            assertThat(again.cut()).isEqualTo("v1;recipients=10");
        }
    }

    @Test
    void aFinishedSendIsFoundFinished() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.accepted(0, "a", CREATED);
            claim.inDoubt(1, SECOND, AT);
            claim.accepted(1, "b", CREATED);
            claim.finish(2);
        }
        try (SendClaim replay = ledger().claim(send, CUT)) {
            assertThat(replay.finishedSegments()).isEqualTo(2);
            assertThat(replay.segment(0).batchId()).isEqualTo("a");
            assertThat(replay.segment(1).batchId()).isEqualTo("b");
            assertThat(replay.segment(2)).isNull();
        }
    }

    @Test
    void theLastSegmentIsAcceptedAndTheSendFinishedAtOnce() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.acceptedAndFinished(0, "a", CREATED, 1);
            assertThat(claim.finishedSegments()).isEqualTo(1);
        }
        try (SendClaim replay = ledger().claim(send, CUT)) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
            assertThat(replay.segment(0)).isEqualTo(new SegmentEntry(0, SegmentState.ACCEPTED, FIRST, AT, 1, "a", CREATED));
        }
    }

    @Test
    void aSendOfNoSegmentsCanBeFinished() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.finish(0);
        }
        try (SendClaim replay = ledger().claim(send, CUT)) {
            assertThat(replay.finishedSegments()).isZero();
        }
    }

    @Test
    void aSendCannotHaveLessThanNoSegments() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            assertThatIllegalArgumentException().isThrownBy(() -> claim.finish(-1));
        }
    }

    @Test
    void aFinishedSendCanBeReadByManyAtOnceButNotWritten() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            claim.inDoubt(0, FIRST, AT);
            claim.acceptedAndFinished(0, "a", CREATED, 1);
            assertThatIllegalStateException().isThrownBy(() -> claim.inDoubt(1, SECOND, AT));
        }
        try (SendClaim one = ledger().claim(send, CUT); SendClaim other = ledger().claim(send, CUT)) {
            assertThat(one.segment(0)).isEqualTo(other.segment(0));
            assertThat(one.isHeld()).isFalse();
            one.renew();
            assertThatIllegalStateException().isThrownBy(() -> one.inDoubt(1, SECOND, AT));
            assertThatIllegalStateException().isThrownBy(() -> one.finish(2));
        }
        try (SendClaim replay = ledger().claim(send, CUT)) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
        }
    }

    @Test
    void aClosedClaimHoldsNothingAndWritesNothing() {
        SendClaim claim = ledger().claim(send, CUT);
        claim.inDoubt(0, FIRST, AT);
        claim.close();
        claim.close();

        assertThat(claim.isHeld()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> claim.accepted(0, "b", CREATED));
        assertThatIllegalStateException().isThrownBy(() -> claim.finish(1));
    }

    @Test
    void closingAnOldClaimTwiceDoesNotFreeTheNewOne() {
        SendClaim old = ledger().claim(send, CUT);
        old.inDoubt(0, FIRST, AT);
        old.close();
        try (SendClaim current = ledger().claim(send, CUT)) {
            old.close();

            assertThat(current.isHeld()).isTrue();
            assertThatThrownBy(() -> ledger().claim(send, CUT)).isInstanceOf(SendInProgressException.class);
        }
    }

    @Test
    void aSecondClaimantIsToldThatTheSendIsInProgress() {
        try (SendClaim claim = ledger().claim(send, CUT)) {
            assertThatThrownBy(() -> ledger().claim(send, CUT)).isInstanceOf(SendInProgressException.class)
                    .hasMessageStartingWith("the same send is being worked on");
            assertThat(claim.isHeld()).isTrue();
            claim.inDoubt(0, FIRST, AT);
        }
    }

    @Test
    void otherSendsAreNotInTheWay() {
        try (SendClaim claim = ledger().claim(send, CUT); SendClaim other = ledger().claim(anySend(), CUT)) {
            claim.inDoubt(0, FIRST, AT);

            assertThat(other.segment(0)).isNull();
        }
    }

    @Test
    void segmentsOfALongSendAreFoundWhicheverIsAskedFor() {
        int page = JdbcSendClaim.PAGE;
        List<Integer> known = List.of(0, 1, page - 1, page, page + 1, 2 * page, 3 * page + 6);
        List<Integer> asked = List.of(3 * page + 6, 0, page - 1, 2 * page, page, 1, page + 1);
        try (SendClaim claim = ledger().claim(send, CUT)) {
            known.forEach(index -> claim.inDoubt(index, FIRST, AT));
            asked.forEach(index -> claim.accepted(index, "batch" + index, CREATED));
            asked.forEach(index -> assertThat(claim.segment(index).batchId()).isEqualTo("batch" + index));
        }
        try (SendClaim resumed = ledger().claim(send, CUT)) {
            asked.forEach(index -> assertThat(resumed.segment(index).batchId()).isEqualTo("batch" + index));
            assertThat(resumed.segment(2)).isNull();
            assertThat(resumed.segment(3 * page + 7)).isNull();
        }
    }

    @Test
    void aHundredThreadsWithOneKeySendOnce_F59() throws Exception {
        AtomicInteger posts = new AtomicInteger();
        List<Integer> replays = inParallel(100, () -> {
            try (SendClaim claim = ledger().claim(send, CUT)) {
                if (claim.finishedSegments() == 1) {
                    return 1;
                }
                claim.inDoubt(0, FIRST, AT);
                posts.incrementAndGet();
                claim.acceptedAndFinished(0, "a", CREATED, 1);
                return 0;
            } catch (SendInProgressException e) {
                return 0;
            }
        });

        assertThat(posts).hasValue(1);
        assertThat(replays).hasSize(100);
        try (SendClaim replay = ledger().claim(send, CUT)) {
            assertThat(replay.finishedSegments()).isEqualTo(1);
        }
    }

    @Test
    void manySendsAtOnceKeepApart() throws Exception {
        List<SendId> sends = inParallel(16, () -> {
            SendId mine = anySend();
            try (SendClaim claim = ledger().claim(mine, CUT)) {
                claim.inDoubt(0, FIRST, AT);
                claim.accepted(0, mine.reference(), CREATED);
                claim.finish(1);
            }
            return mine;
        });

        for (SendId one : sends) {
            try (SendClaim replay = ledger().claim(one, CUT)) {
                assertThat(replay.segment(0).batchId()).isEqualTo(one.reference());
            }
        }
    }

    /** Runs the same on many threads that begin together. */
    static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
