/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsThrottledException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.send.ScriptedSinch.Post;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a segment by how its POST ends. */
class SegmentStatesTest {

    private final SendBench bench = new SendBench();

    @Test
    void itIsWrittenDownBeforeItLeaves() {
        bench.sinch.beforePost(() -> assertThat(bench.ledger.steps()).last().isEqualTo("inDoubt 0"));

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("batch-1");
        assertThat(result.reconciled()).isZero();
        assertThat(result.replayed()).isFalse();
        assertThat(bench.ledger.steps()).containsExactly("claim", "inDoubt 0", "accepted 0", "finish 1", "close");
    }

    @Test
    void whatSurelyDidNotArriveIsPostedAgain_F01() {
        bench.sinch.then(Post.unreachable(), Post.unreachable());

        assertThat(bench.sent(1).batchIds()).containsExactly("batch-3");
        assertThat(bench.sinch.lookUps()).isEmpty();
        assertThat(bench.ledger.steps()).containsSubsequence("inDoubt 0", "planned 0", "inDoubt 0", "planned 0", "accepted 0");
    }

    @Test
    void afterThreeAttemptsItFailsAsNotSent_F01() {
        bench.sinch.then(Post.unreachable(), Post.unreachable(), Post.unreachable());

        SinchSmsUnavailableException failure = bench.failure(bench.start(1), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.isSafeToSendAgain()).isTrue();
        assertThat(bench.sinch.posts()).hasSize(3);
        assertThat(bench.ledger.steps()).endsWith("planned 0", "close");
    }

    @Test
    void retryAfterIsWaitedFor_F22() {
        bench.sinch.then(Post.throttled(Duration.ofSeconds(7)));

        bench.sent(1);

        assertThat(Duration.between(bench.sinch.postTimes().get(0), bench.sinch.postTimes().get(1)))
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(bench.sinch.lookUps()).isEmpty();
    }

    @Test
    void throttledThreeTimesItFailsAsThrottled_F25() {
        bench.sinch.then(Post.throttled(null), Post.throttled(null), Post.throttled(Duration.ofSeconds(5)));

        SinchSmsThrottledException failure = bench.failure(bench.start(1), SinchSmsThrottledException.class);

        assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(bench.sinch.posts()).hasSize(3);
    }

    @Test
    void anEmptyBudgetStopsRetriesButNoFirstAttempt_F25() {
        while (bench.budget.pay()) {
            // until nothing is left
        }
        bench.sinch.then(Post.throttled(null));

        bench.failure(bench.start(1), SinchSmsThrottledException.class);

        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.sent(1).batchIds()).containsExactly("batch-2");
    }

    @Test
    void aRefusalIsFinalAndWrittenDown() {
        bench.sinch.then(Post.rejected());

        SinchSmsRejectedException failure = bench.failure(bench.start(1), SinchSmsRejectedException.class);

        assertThat(failure.getSinchCode()).isEqualTo("syntax_constraint_violation");
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.ledger.steps()).containsExactly("claim", "inDoubt 0", "rejected 0", "close");
    }

    @Test
    void aLostAnswerIsLookedUpAndFound_F09() {
        bench.sinch.then(Post.lostAfter());

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("batch-1");
        assertThat(result.reconciled()).isEqualTo(1);
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.sinch.lookUps()).hasSize(1);
    }

    @Test
    void whatSinchDoesNotHaveAfterTheSettleTimeIsPostedAgain_F12_F19() {
        bench.sinch.then(Post.lostBefore());

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("batch-2");
        assertThat(result.reconciled()).isZero();
        assertThat(Duration.between(bench.sinch.postTimes().get(0), bench.sinch.postTimes().get(1)))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(30)).isLessThan(Duration.ofSeconds(31));
    }

    @Test
    void everyAttemptHasTheSameReference() {
        bench.sinch.then(Post.lostBefore(), Post.unreachable());

        SendResult result = bench.sent(1);

        assertThat(bench.sinch.posts()).extracting(post -> post.options().clientReference())
                .containsOnly(result.batches().get(0).clientReference()).hasSize(3);
        assertThat(bench.sinch.lookUps()).extracting(query -> query.clientReference())
                .containsOnly(result.batches().get(0).clientReference());
    }

    @Test
    void whatIsTakenLateButWithinTheSettleTimeIsNotPostedAgain() {
        bench.sinch.then(Post.lostAndTakenAfter(Duration.ofSeconds(25)));

        assertThat(bench.sent(1).batchIds()).containsExactly("batch-1");
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void aSettleTimeThatIsTooShortSendsTwice_F14() {
        bench.settleTime = Duration.ofSeconds(5);
        bench.sinch.then(Post.lostAndTakenAfter(Duration.ofSeconds(25)));

        bench.sent(1);
        bench.timer.advance(Duration.ofMinutes(1));

        assertThat(bench.batchIds()).as("the bound is what prevents it").hasSize(2);
    }

    @Test
    void lostThreeTimesBeforeItArrivedItSurelyWasNotSent() {
        bench.sinch.then(Post.lostBefore(), Post.lostBefore(), Post.lostBefore());

        SinchSmsUnavailableException failure = bench.failure(bench.start(1), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.isSafeToSendAgain()).isTrue();
        assertThat(failure).hasMessageContaining("the connection broke");
        assertThat(bench.ledger.steps()).endsWith("planned 0", "close");
    }

    @Test
    void aDoubtThatIsNotSettledInTimeStaysWrittenDown_F35() {
        bench.sinch.then(Post.lostAfter()).thenLookUp(CompletableFuture::new);

        CompletableFuture<SendResult> sending = bench.start(1);
        bench.timer.advance(Duration.ofSeconds(119));
        assertThat(sending).isNotDone();
        SinchSmsInDoubtException failure = bench.failure(sending, SinchSmsInDoubtException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.getHttpStatus()).isEqualTo(503);
        assertThat(failure.isSafeToSendAgain()).as("with the same key").isTrue();
        assertThat(failure.getWhatToDo()).contains("same send key");
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.ledger.steps()).endsWith("unresolved 0", "close");
    }

    @Test
    void withoutAKeyADoubtIsNotSafeToSendAgainAndTellsTheReference() {
        bench.keyed = false;
        bench.sinch.then(Post.lostAfter()).thenLookUp(CompletableFuture::new);

        SinchSmsInDoubtException failure = bench.failure(bench.start(1), SinchSmsInDoubtException.class);

        assertThat(failure.isSafeToSendAgain()).isFalse();
        assertThat(failure.getWhatToDo()).contains("cs1." + SendBench.ID.reference() + ".0");
    }

    @Test
    void wherePolicySaysFailNothingIsLookedUpOrPostedAgain() {
        bench.onUnknown = WhenUnknown.FAIL;
        bench.sinch.then(Post.lostAfter());

        bench.failure(bench.start(1), SinchSmsInDoubtException.class);
        bench.failure(bench.start(1), SinchSmsInDoubtException.class);

        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.sinch.lookUps()).isEmpty();
        assertThat(bench.sinch.posts().get(0).options().clientReference()).isNull();
    }

    @Test
    void wherePolicySaysResendItIsPostedAgainAtOnce() {
        bench.onUnknown = WhenUnknown.RESEND;
        bench.sinch.then(Post.lostAfter());

        CompletableFuture<SendResult> sending = bench.start(code());
        bench.timer.advance(Duration.ofMillis(200));

        assertThat(sending).isCompleted();
        assertThat(bench.batchIds()).containsExactly("batch-1", "batch-2");
        assertThat(bench.sinch.lookUps()).isEmpty();
    }

    @Test
    void aResendThatSurelyDidNotArriveLeavesTheFirstDoubt() {
        bench.onUnknown = WhenUnknown.RESEND;
        bench.sinch.then(Post.lostAfter(), Post.rejected());

        SinchSmsInDoubtException failure = bench.failure(bench.start(code()), SinchSmsInDoubtException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void resendIsRefusedForMoreThanOneRecipientOrWithoutAValidity() {
        bench.onUnknown = WhenUnknown.RESEND;

        assertThat(bench.failure(bench.start(2), SinchSmsValidationException.class)).hasMessageContaining("onUnknown");
        assertThat(bench.failure(bench.start(1), SinchSmsValidationException.class)).hasMessageContaining("validFor");
        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void theIdInABrokenAnswerIsTaken_F15() {
        bench.sinch.then(Post.brokenAnswer("read-id"));

        assertThat(bench.sent(1).batchIds()).containsExactly("read-id");
        assertThat(bench.sinch.lookUps()).isEmpty();
    }

    @Test
    void anIdThatCannotBeReadIsLookedUp_F15_F16_F17() {
        bench.sinch.then(Post.brokenAnswer(null));

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("batch-1");
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.sent(1).batchIds()).as("replayed").containsExactly("batch-1");
    }

    @Test
    void anIdThatCannotBeFoundIsNoFailure() {
        bench.sinch.then(Post.brokenAnswer(null)).thenLookUp(CompletableFuture::new);

        SendResult result = bench.sent(1);

        assertThat(result.batches()).hasSize(1);
        assertThat(result.batches().get(0).batchId()).isNull();
        assertThat(result.batchIds()).isEmpty();
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void anErrorWhileAnAnswerIsReadLeavesTheDoubtWrittenDown_F54() {
        bench.sinch.then(Post.OK);
        bench.sinch.beforePost(() -> {
            throw new OutOfMemoryError("as a test wants it");
        });

        CompletableFuture<SendResult> sending = bench.start(1);

        assertThat(sending).isCompletedExceptionally();
        assertThat(bench.ledger.steps()).containsExactly("claim", "inDoubt 0", "close");
    }

    @Test
    void anExpiredMessageIsNotPosted() {
        bench.sinch.then(Post.throttled(Duration.ofSeconds(40)));

        SinchSmsExpiredException failure = bench.failure(bench.start(code()), SinchSmsExpiredException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void validForCountsFromTheFirstTryOfTheSameSend() {
        bench.timer.advance(Duration.ofSeconds(15));

        bench.failure(bench.start(code()), SinchSmsExpiredException.class);

        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void aDoubtThatTheExpiryCutsShortIsNotPostedAgain() {
        bench.sinch.then(Post.lostBefore());

        CompletableFuture<SendResult> sending = bench.start(code());
        bench.timer.advance(Duration.ofSeconds(20));

        SinchSmsInDoubtException failure = bench.failure(sending, SinchSmsInDoubtException.class);
        assertThat(failure.getOutcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void aLaterSegmentInDoubtTellsWhatWasAcceptedBefore() {
        bench.sinch.then(Post.OK, Post.lostAfter()).thenLookUp(CompletableFuture::new);

        SinchSmsPartialSendException failure = bench.failure(bench.start(6), SinchSmsPartialSendException.class);

        assertThat(failure.getProgress().accepted()).hasSize(1);
        assertThat(failure.getProgress().inDoubt()).hasSize(1);
        assertThat(failure.getProgress().firstNotAttempted()).isEqualTo(5);
        assertThat(failure.isSafeToSendAgain()).isTrue();
        assertThat(failure.getWhatToDo()).contains("same send key");
    }

    @Test
    void segmentsLeaveOneAfterTheOther() {
        SendResult result = bench.sent(5);

        assertThat(bench.sinch.posts()).extracting(post -> post.to().size()).containsExactly(2, 2, 1);
        assertThat(result.batches()).extracting(SentBatch::segment).containsExactly(0, 1, 2);
        assertThat(result.batches()).extracting(SentBatch::clientReference).doesNotHaveDuplicates();
        assertThat(result.recipients()).isEqualTo(5);
    }

    @Test
    void theUsersReferenceStandsBeforeOurs() {
        bench.pass(bench.start(SendBench.message(1).clientReference("order 17").build()));

        assertThat(bench.sinch.posts().get(0).options().clientReference())
                .isEqualTo("order 17|cs1." + SendBench.ID.reference() + ".0");
    }

    @Test
    void aReferenceThatLeavesNoRoomForOursIsRefused() {
        SendRequest request = SendBench.message(1).clientReference("x".repeat(2008)).build();

        assertThat(bench.failure(bench.start(request), SinchSmsValidationException.class))
                .hasMessageContaining("clientReference").hasMessageContaining("2007");
        assertThat(bench.ledger.steps()).isEmpty();
    }

    @Test
    void aReferenceThatJustFitsIsSent() {
        bench.pass(bench.start(SendBench.message(1).clientReference("x".repeat(2007)).build()));

        assertThat(List.of(bench.sinch.posts().get(0).options().clientReference().length())).allMatch(n -> n <= 2048);
    }

    /** A one-time code: for one phone, good for half the settle time. */
    private static SendRequest code() {
        return SendBench.message(1).validFor(Duration.ofSeconds(15)).build();
    }
}
