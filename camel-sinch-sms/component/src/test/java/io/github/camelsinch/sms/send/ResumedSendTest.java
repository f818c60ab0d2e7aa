/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.api.model.BatchRequest;
import io.github.camelsinch.sms.ledger.SendClaim;
import io.github.camelsinch.sms.plan.CutRules;
import io.github.camelsinch.sms.plan.RecipientInputs;
import io.github.camelsinch.sms.plan.SendRequest;
import io.github.camelsinch.sms.send.ScriptedSinch.Post;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a send does that was begun before, and what it does when its ledger fails. */
class ResumedSendTest {

    private final SendBench bench = new SendBench();
    private BatchRequest lost;

    @Test
    void aFinishedSendIsReplayedWithoutAPost_F57() {
        SendResult first = bench.sent(5);

        SendResult second = bench.sent(5);

        assertThat(bench.sinch.posts()).hasSize(3);
        assertThat(second.batches()).isEqualTo(first.batches());
        assertThat(second.summary()).isEqualTo(first.summary());
        assertThat(second.replayed()).isTrue();
        assertThat(first.replayed()).isFalse();
    }

    @Test
    void aSendThatStoppedHalfWayGoesOnThere_F55_F56() {
        bench.sinch.then(Post.OK, Post.rejected());
        bench.failure(bench.start(6), SinchSmsPartialSendException.class);

        SendResult result = bench.sent(6);

        assertThat(bench.sinch.posts()).hasSize(4);
        assertThat(result.batchIds()).containsExactly("batch-1", "batch-3", "batch-4");
        assertThat(result.replayed()).as("some of it was posted now").isFalse();
        assertThat(result.recipients()).isEqualTo(6);
    }

    @Test
    void whatAnEarlierRunLeftInDoubtIsLookedUpFirst_F41() {
        leaveInDoubt();
        bench.sinch.add(ScriptedSinch.batchOf("found", lost, bench.timer.clock().instant()));

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("found");
        assertThat(result.reconciled()).isEqualTo(1);
        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void whatAnEarlierRunLeftInDoubtAndSinchDoesNotHaveIsPosted_F40() {
        leaveInDoubt();

        CompletableFuture<SendResult> sending = bench.start(1);
        bench.timer.advance(Duration.ofSeconds(29));
        assertThat(bench.sinch.posts()).as("not before it has settled").isEmpty();
        bench.pass(sending);

        assertThat(sending.join().batchIds()).containsExactly("batch-1");
    }

    @Test
    void anUnresolvedDoubtIsLookedUpAgain() {
        bench.sinch.then(Post.lostAfter()).thenLookUp(CompletableFuture::new);
        bench.failure(bench.start(1), SinchSmsInDoubtException.class);

        SendResult result = bench.sent(1);

        assertThat(result.batchIds()).containsExactly("batch-1");
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void anotherContentUnderTheSameKeyIsAConflictAndPostsNothing() {
        bench.sent(5);

        SinchSmsValidationException failure = bench.failure(
                bench.start(SendBench.message(5).text("Ho").build()), SinchSmsValidationException.class);

        assertThat(failure.getName()).isEqualTo("sendKey");
        assertThat(failure).hasMessageContaining("segment 0").hasMessageContaining("rows 1 to 2");
        assertThat(bench.sinch.posts()).hasSize(3);
        assertThat(bench.ledger.steps()).endsWith("claim", "close");
    }

    @Test
    void anInsertedRowIsAConflictAtItsSegmentAndPostsNothing() {
        bench.sinch.then(Post.OK, Post.OK, Post.rejected());
        bench.failure(bench.start(6), SinchSmsPartialSendException.class);
        List<String> numbers = new ArrayList<>(SendBench.numbers(6));
        numbers.add(3, "46711111111");

        SinchSmsValidationException failure = bench.failure(bench.start(to(numbers)), SinchSmsValidationException.class);

        assertThat(failure).hasMessageContaining("segment 1").hasMessageContaining("rows 3 to 4");
        assertThat(bench.sinch.posts()).hasSize(3);
    }

    @Test
    void aListThatBecameShorterOrLongerAfterItWasFinishedIsAConflict() {
        bench.sent(4);

        assertThat(bench.failure(bench.start(2), SinchSmsValidationException.class)).hasMessageContaining("segment 0");
        assertThat(bench.failure(bench.start(6), SinchSmsValidationException.class)).hasMessageContaining("segment 2");
        assertThat(bench.sinch.posts()).hasSize(2);
    }

    @Test
    void whatWasRefusedMayBeCorrected() {
        bench.sinch.then(Post.rejected());
        bench.start(1);

        CompletableFuture<SendResult> corrected = bench.start(SendBench.message(1).text("Ho").build());

        assertThat(corrected.join().batchIds()).containsExactly("batch-2");
    }

    @Test
    void aResumedSendIsCutAsItWasBegun() {
        bench.sinch.then(Post.OK, Post.rejected());
        bench.failure(bench.start(6), SinchSmsPartialSendException.class);

        CompletableFuture<SendResult> resumed
                = bench.start(SendBench.message(6).build(), CutRules.builder().maxRecipientsPerBatch(3).build());

        assertThat(resumed.join().batches()).extracting(SentBatch::recipients).containsExactly(2, 2, 2);
    }

    @Test
    void aSendThatSomebodyWorksOnIsRefusedAndMayBeSentAgainLater_F59() {
        SendClaim other = bench.ledger.claim(SendBench.ID, CutRules.DEFAULT.toCut());

        SinchSmsUnavailableException failure = bench.failure(bench.start(1), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.isSafeToSendAgain()).isTrue();
        assertThat(failure.getRetryAfter()).isNotNull();
        other.close();
        assertThat(bench.sent(1).batchIds()).hasSize(1);
    }

    @Test
    void nothingIsPostedThatCannotBeWrittenDown_F45() {
        bench.ledger.fails("inDoubt 0");

        SinchSmsUnavailableException failure = bench.failure(bench.start(1), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasMessageContaining("ledger").hasMessageContaining("the disk is full");
        assertThat(bench.sinch.posts()).isEmpty();
        assertThat(bench.ledger.steps()).endsWith("close");
    }

    @Test
    void whatWasAcceptedAndNotWrittenDownIsASuccessAndFoundByTheNextRun_F46() {
        bench.ledger.fails("accepted 0");

        assertThat(bench.sent(1).batchIds()).containsExactly("batch-1");
        bench.ledger.works();
        SendResult again = bench.sent(1);

        assertThat(again.batchIds()).containsExactly("batch-1");
        assertThat(again.reconciled()).isEqualTo(1);
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.sent(1).replayed()).as("it is finished now").isTrue();
    }

    @Test
    void aClaimThatIsNotHeldPostsNothing_F49() {
        bench.ledger.isHeld(false);

        SinchSmsUnavailableException failure = bench.failure(bench.start(1), SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(bench.sinch.posts()).isEmpty();
        assertThat(bench.ledger.steps()).containsExactly("claim", "inDoubt 0", "renew", "planned 0", "close");
    }

    @Test
    void theClaimIsRenewedAsLongAsTheSendWaits() {
        bench.sinch.then(Post.lostAfter()).thenLookUp(CompletableFuture::new);

        bench.failure(bench.start(1), SinchSmsInDoubtException.class);

        assertThat(bench.ledger.steps()).filteredOn("renew"::equals).hasSizeGreaterThanOrEqualTo(10);
        assertThat(bench.timer.waiting()).as("nothing is left to be woken").isZero();
    }

    @Test
    void aLedgerThatBlocksIsUsedOnTheWorkerOnly() {
        Deque<Runnable> work = new ArrayDeque<>();
        bench.ledger.blocks();
        bench.worker = work::add;

        CompletableFuture<SendResult> sending = bench.start(1);
        assertThat(bench.ledger.steps()).isEmpty();
        while (!work.isEmpty()) {
            work.poll().run();
        }

        assertThat(sending).isCompleted();
        assertThat(bench.ledger.steps()).containsExactly("claim", "inDoubt 0", "accepted 0", "finish 1", "close");
    }

    @Test
    void whereTheWorkerIsShutDownWhatWasAcceptedIsStillWrittenDown() {
        bench.ledger.blocks();
        bench.worker = Runnable::run;
        bench.sinch.beforePost(() -> bench.worker = task -> {
            throw new RejectedExecutionException();
        });

        CompletableFuture<SendResult> sending = bench.start(1);

        assertThat(sending).as("on a thread of its own").succeedsWithin(Duration.ofSeconds(20))
                .satisfies(result -> assertThat(result.batchIds()).containsExactly("batch-1"));
        assertThat(bench.ledger.steps()).endsWith("accepted 0", "finish 1", "close");
    }

    @Test
    void aStreamThatBreaksLaterTellsWhatWasAcceptedAndGivesTheClaimBack() {
        Iterator<String> rows = List.of("46700000001", "46700000002", "46700000003", "46700000004", "46700000005", "bad")
                .iterator();

        SinchSmsPartialSendException failure = bench.failure(
                bench.start(SendBench.message(1).recipients(RecipientInputs.of(rows, UTF_8)).build()),
                SinchSmsPartialSendException.class);

        assertThat(failure.getProgress().accepted()).hasSize(1);
        assertThat(failure.getProgress().firstNotAttempted()).isEqualTo(3);
        assertThat(bench.ledger.steps()).endsWith("close");
        assertThat(bench.ledger.steps()).filteredOn("close"::equals).hasSize(1);
    }

    @Test
    void aBadRowAtTheEndOfAListPostsNothingAndLeavesNoTrace() {
        List<String> numbers = new ArrayList<>(SendBench.numbers(5));
        numbers.add("bad");

        bench.failure(bench.start(to(numbers)), SinchSmsValidationException.class);

        assertThat(bench.sinch.posts()).isEmpty();
        assertThat(bench.ledger.steps()).containsExactly("claim", "close");
    }

    private void leaveInDoubt() {
        bench.sinch.then(Post.lostBefore());
        CompletableFuture<SendResult> crashed = bench.start(1);
        bench.stop.close();
        bench.failure(crashed, SinchSmsInDoubtException.class);
        bench.stop = new StopSignal();
        lost = bench.sinch.posts().remove(0);
    }

    private static SendRequest to(List<String> numbers) {
        return SendBench.message(1).recipients(RecipientInputs.of(numbers, UTF_8)).build();
    }
}
