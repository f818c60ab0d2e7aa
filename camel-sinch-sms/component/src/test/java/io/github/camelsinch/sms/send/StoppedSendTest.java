/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelsinch.sms.api.error.Outcome;
import io.github.camelsinch.sms.api.error.SinchSmsExpiredException;
import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import io.github.camelsinch.sms.api.error.SinchSmsUnavailableException;
import io.github.camelsinch.sms.pacing.LaneQueue;
import io.github.camelsinch.sms.pacing.Pacer;
import io.github.camelsinch.sms.pacing.PacerSnapshot;
import io.github.camelsinch.sms.pacing.Priority;
import io.github.camelsinch.sms.plan.PartsBudget;
import io.github.camelsinch.sms.plan.PartsLimit;
import io.github.camelsinch.sms.send.ScriptedSinch.Post;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The ends of waits: the component stops, or the message expires. Case F80. */
class StoppedSendTest {

    private final SendBench bench = new SendBench();

    @Test
    void aSendThatWaitsForItsTurnFailsAsNotSent_F80() {
        HeldPacer pacer = hold();
        CompletableFuture<SendResult> sending = bench.start(1);
        assertThat(sending).isNotDone();

        bench.stop.close();

        SinchSmsUnavailableException failure = bench.failure(sending, SinchSmsUnavailableException.class);
        assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(pacer.refunded).as("the turn goes back").isEqualTo(1);
        pacer.grant();
        assertThat(bench.sinch.posts()).isEmpty();
        assertThat(bench.ledger.steps()).containsExactly("claim", "close");
    }

    @Test
    void aTurnThatCameAndWasNotUsedBecauseOfAStopGoesBackWithItsParts_F80() {
        HeldPacer pacer = hold();
        PartsBudget budget = countParts();
        bench.listener = new SendListener() {
            @Override
            public void turnCame(Duration waited) {
                bench.stop.close();
            }
        };
        CompletableFuture<SendResult> sending = bench.start(1);

        pacer.grant();

        assertThat(bench.failure(sending, SinchSmsUnavailableException.class).getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(bench.sinch.posts()).isEmpty();
        assertThat(pacer.refunded).isEqualTo(1);
        assertThat(budget.usedToday()).isZero();
        assertThat(bench.ledger.steps()).containsExactly("claim", "inDoubt 0", "planned 0", "close");
    }

    @Test
    void aTurnThatComesWhenNoWorkerIsLeftGoesBack_F80() {
        HeldPacer pacer = hold();
        CompletableFuture<SendResult> sending = bench.start(1);
        bench.worker = step -> {
            throw new RejectedExecutionException("shut down");
        };

        pacer.grant();

        assertThat(bench.failure(sending, SinchSmsUnavailableException.class).getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(pacer.refunded).isEqualTo(1);
        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void whatProvedAbsentGivesItsTurnAndPartsBackAndIsNotPostedAgainAfterAStop_F80() {
        HeldPacer pacer = hold();
        PartsBudget budget = countParts();
        bench.sinch.then(Post.lostBefore());
        bench.listener = new SendListener() {
            @Override
            public void retries(RetryReason reason) {
                bench.stop.close();
            }
        };
        CompletableFuture<SendResult> sending = bench.start(1);
        pacer.grant();
        assertThat(budget.usedToday()).isEqualTo(1);

        SinchSmsUnavailableException failure = bench.failure(sending, SinchSmsUnavailableException.class);

        assertThat(failure.getOutcome()).as("it was proven").isEqualTo(Outcome.NOT_SENT);
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(pacer.refunded).isEqualTo(1);
        assertThat(budget.usedToday()).isZero();
        assertThat(bench.ledger.steps()).endsWith("planned 0", "close");
    }

    @Test
    void aTurnWhosePostIsStillInDoubtWhenTheComponentStopsIsUsed_F80() {
        HeldPacer pacer = hold();
        PartsBudget budget = countParts();
        bench.sinch.then(Post.lostBefore());
        CompletableFuture<SendResult> sending = bench.start(1);
        pacer.grant();
        bench.timer.advance(Duration.ofSeconds(5));

        bench.stop.close();

        bench.failure(sending, SinchSmsInDoubtException.class);
        assertThat(pacer.refunded).isZero();
        assertThat(budget.usedToday()).isEqualTo(1);
    }

    @Test
    void aSendWhoseLaneIsClosedFailsAsNotSent() {
        hold();
        CompletableFuture<SendResult> sending = bench.start(1);

        bench.lane.close();

        assertThat(bench.failure(sending, SinchSmsUnavailableException.class).getOutcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void aSendThatWaitsForAnotherAttemptFailsAsNotSent_F80() {
        bench.sinch.then(Post.throttled(Duration.ofSeconds(30)));
        CompletableFuture<SendResult> sending = bench.start(1);

        bench.stop.close();

        assertThat(sending).isCompletedExceptionally();
        assertThat(bench.failure(sending, SinchSmsUnavailableException.class).getOutcome()).isEqualTo(Outcome.NOT_SENT);
        bench.timer.advance(Duration.ofMinutes(1));
        assertThat(bench.sinch.posts()).hasSize(1);
    }

    @Test
    void aSendThatIsLookedUpFailsInDoubtAndStaysWrittenDown_F39_F80() {
        bench.sinch.then(Post.lostBefore());
        CompletableFuture<SendResult> sending = bench.start(1);
        bench.timer.advance(Duration.ofSeconds(5));

        bench.stop.close();

        assertThat(sending).isCompletedExceptionally();
        assertThat(bench.failure(sending, SinchSmsInDoubtException.class).getOutcome()).isEqualTo(Outcome.UNKNOWN);
        bench.timer.advance(Duration.ofMinutes(2));
        assertThat(bench.sinch.posts()).hasSize(1);
        assertThat(bench.ledger.steps()).containsExactly("claim", "inDoubt 0", "close");
        assertThat(bench.timer.waiting()).isZero();
    }

    @Test
    void afterTheStopNothingIsPosted() {
        bench.stop.close();

        bench.failure(bench.start(1), SinchSmsUnavailableException.class);

        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void aSendThatWaitsForItsTurnFailsWhenItsMessageExpires() {
        HeldPacer pacer = hold();
        CompletableFuture<SendResult> sending
                = bench.start(SendBench.message(1).validFor(Duration.ofSeconds(10)).build());

        bench.timer.advance(Duration.ofSeconds(10));

        assertThat(bench.failure(sending, SinchSmsExpiredException.class).getOutcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(pacer.refunded).isEqualTo(1);
        assertThat(bench.sinch.posts()).isEmpty();
    }

    @Test
    void aTurnThatIsUsedIsNotGivenBack() {
        HeldPacer pacer = hold();
        CompletableFuture<SendResult> sending = bench.start(1);

        pacer.grant();

        assertThat(sending).isCompleted();
        assertThat(pacer.refunded).isZero();
    }

    @Test
    void aTurnWhoseBatchWasThrottledIsGivenBackAndTheLanePauses() {
        HeldPacer pacer = hold();
        bench.sinch.then(Post.throttled(Duration.ofSeconds(3)));
        bench.start(1);

        pacer.grant();

        assertThat(pacer.refunded).isEqualTo(1);
        assertThat(pacer.paused).isEqualTo(Duration.ofSeconds(3));
    }

    private PartsBudget countParts() {
        PartsBudget budget = new PartsBudget(bench.timer.clock());
        bench.parts = PartsLimit.of(budget, 10, 0);
        return budget;
    }

    private HeldPacer hold() {
        HeldPacer pacer = new HeldPacer();
        bench.lane = new LaneQueue(pacer, 10, bench.timer);
        return pacer;
    }

    /** Gives a permit when a test says so. */
    private static final class HeldPacer implements Pacer {

        private CompletableFuture<Void> permit = new CompletableFuture<>();
        private long refunded;
        private Duration paused;

        void grant() {
            CompletableFuture<Void> granted = permit;
            permit = new CompletableFuture<>();
            granted.complete(null);
        }

        @Override
        public CompletionStage<Void> reserve(long weight, Priority priority) {
            return permit;
        }

        @Override
        public void refund(long weight) {
            refunded += weight;
        }

        @Override
        public void pause(Duration duration) {
            paused = duration;
        }

        @Override
        public PacerSnapshot snapshot() {
            return new PacerSnapshot(1, PacerSnapshot.Mode.LOCAL, Duration.ZERO, null);
        }
    }
}
