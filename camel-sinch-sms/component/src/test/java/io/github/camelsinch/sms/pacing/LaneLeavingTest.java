/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Turns that are given back, a pacer that fails, and the end of a queue. */
class LaneLeavingTest {

    private final ScriptedPacer pacer = new ScriptedPacer();
    private final LaneQueue queue = queue(pacer);

    @Test
    void oneThatLeavesWhileItWaitsCostsNothing() {
        Turn a = enter(5);
        Turn b = enter(6);
        Turn c = enter(7);

        b.giveBack();
        pacer.due();
        pacer.due();

        assertThat(pacer.weights()).containsExactly(5L, 7L);
        assertThat(pacer.refunded).isZero();
        assertGranted(a);
        assertThat(future(b)).isCancelled();
        assertGranted(c);
    }

    @Test
    void aHeadThatLeavesIsRefundedAndTheNextReserves() {
        Turn a = enter(5);
        Turn b = enter(6);

        a.giveBack();

        assertThat(pacer.refunded).isEqualTo(5);
        assertThat(pacer.weights()).containsExactly(5L, 6L);
        pacer.asked.get(0).due().complete(null);
        assertThat(future(b)).isNotDone();
        pacer.asked.get(1).due().complete(null);
        assertGranted(b);
    }

    @Test
    void oneOfThoseThatLeaveTogetherIsRefundedAlone() {
        pacer.together = 100;
        enter(1);
        Turn b = enter(10);
        Turn c = enter(20);
        Turn d = enter(30);
        pacer.due();
        assertThat(pacer.weights()).containsExactly(1L, 60L);

        c.giveBack();
        assertThat(pacer.refunded).isEqualTo(20);
        pacer.due();

        assertGranted(b);
        assertGranted(d);
        assertThat(pacer.weights()).containsExactly(1L, 60L);
    }

    @Test
    void aTurnThatWasNotUsedIsRefundedOnce() {
        Turn a = enter(5);
        pacer.due();

        a.giveBack();
        a.giveBack();

        assertThat(pacer.refunded).isEqualTo(5);
        assertThat(queue.snapshot().releasedWeight()).isZero();
        assertGranted(a);
    }

    @Test
    void aTurnMayBeGivenBackInTheMomentItComes() {
        Turn a = queue.enter(5, Priority.NORMAL, false);
        a.granted().thenRun(a::giveBack);
        Turn b = enter(6);

        pacer.due();

        assertThat(pacer.refunded).isEqualTo(5);
        assertThat(pacer.weights()).containsExactly(5L, 6L);
        assertThat(future(b)).isNotDone();
    }

    @Test
    void aTurnWhoseFutureWasCancelledIsRefundedWhenItComes() {
        Turn a = enter(5);
        future(a).cancel(false);

        pacer.due();

        assertThat(pacer.refunded).isEqualTo(5);
        assertThat(queue.snapshot().releasedWeight()).isZero();
    }

    @Test
    void onePacerFailureFailsOneTurn() {
        Turn a = enter(5);
        Turn b = enter(6);

        pacer.asked.get(0).due().completeExceptionally(new IllegalStateException("store gone"));
        pacer.asked.get(1).due().complete(null);

        assertThatThrownBy(() -> future(a).join()).hasRootCauseMessage("store gone");
        assertGranted(b);
        a.giveBack();
        assertThat(pacer.refunded).as("what was refused was never charged").isZero();
    }

    @Test
    void theFailureComesWithoutWhatAFutureWrappedAroundIt() {
        Turn a = enter(5);

        pacer.asked.get(0).due().completeExceptionally(new CompletionException(new IllegalStateException("store gone")));

        assertThatThrownBy(() -> future(a).get()).hasCauseExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPacerThatThrowsFailsOneTurn() {
        LaneQueue throwing = queue(new BrokenPacer() {
            @Override
            public CompletionStage<Void> reserve(long weight, Priority priority) {
                if (weight == 1) {
                    throw new IllegalStateException("broken");
                }
                return CompletableFuture.completedFuture(null);
            }
        });

        Turn broken = throwing.enter(1, Priority.NORMAL, false);
        Turn next = throwing.enter(2, Priority.NORMAL, false);

        assertThatThrownBy(() -> future(broken).join()).hasRootCauseMessage("broken");
        assertGranted(next);
    }

    @Test
    void aPacerThatGivesNoAnswerFailsTheTurn() {
        Turn turn = queue(new BrokenPacer() {
            @Override
            public CompletionStage<Void> reserve(long weight, Priority priority) {
                return null;
            }
        }).enter(1, Priority.NORMAL, false);

        assertThatThrownBy(() -> future(turn).join()).hasRootCauseMessage("The pacer gave no answer");
    }

    @Test
    void aPacerThatCannotSayHowMuchMayBeReservedFailsTheTurn() {
        Turn turn = queue(new BrokenPacer() {
            @Override
            public long maxReservation() {
                throw new IllegalStateException("broken");
            }
        }).enter(1, Priority.NORMAL, false);

        assertThatThrownBy(() -> future(turn).join()).hasRootCauseMessage("broken");
    }

    @Test
    void aPacerThatTakesNothingBackDoesNotStopTheQueue() {
        LaneQueue unwilling = queue(new BrokenPacer() {
            @Override
            public void refund(long weight) {
                throw new IllegalStateException("broken");
            }
        });
        unwilling.enter(1, Priority.NORMAL, false).giveBack();

        assertGranted(unwilling.enter(2, Priority.NORMAL, false));
    }

    @Test
    void closingFailsAllWhoWaitAndRefundsWhatIsReserved() {
        Turn gone = enter(1);
        pacer.due();
        Turn head = enter(5);
        Turn behind = enter(6);
        Turn code = queue.enter(2, Priority.HIGH, false);

        queue.close();

        assertGranted(gone);
        assertClosed(head);
        assertClosed(behind);
        assertClosed(code);
        assertThat(pacer.refunded).isEqualTo(7);
        assertThat(queue.snapshot().normal().waiting()).isZero();
    }

    @Test
    void nothingIsGrantedOrReservedAfterClosing() {
        Turn head = enter(5);
        enter(6);
        queue.close();

        pacer.due();
        Turn late = enter(7);

        assertClosed(head);
        assertClosed(late);
        assertThat(pacer.weights()).containsExactly(5L);
    }

    @Test
    void aTurnThatWasGrantedBeforeMayBeGivenBackAfterClosing() {
        Turn turn = enter(5);
        pacer.due();
        queue.close();
        queue.close();

        turn.giveBack();

        assertThat(pacer.refunded).isEqualTo(5);
    }

    @Test
    void whoClosesInTheMomentATurnComesEndsAllOthers() {
        Turn first = queue.enter(5, Priority.NORMAL, false);
        first.granted().thenRun(queue::close);
        Turn second = enter(6);

        pacer.due();

        assertGranted(first);
        assertClosed(second);
        assertThat(pacer.weights()).containsExactly(5L);
        assertThat(pacer.refunded).isZero();
    }

    private Turn enter(long weight) {
        return queue.enter(weight, Priority.NORMAL, false);
    }

    private static LaneQueue queue(Pacer pacer) {
        return new LaneQueue(pacer, 100, new ManualTimer());
    }

    private static CompletableFuture<Void> future(Turn turn) {
        return turn.granted().toCompletableFuture();
    }

    private static void assertGranted(Turn turn) {
        assertThat(future(turn)).isCompletedWithValue(null);
    }

    private static void assertClosed(Turn turn) {
        assertThatThrownBy(() -> future(turn).join()).hasCauseInstanceOf(LaneClosedException.class);
    }

    /** Grants at once, unless a test breaks a part of it. */
    private abstract static class BrokenPacer implements Pacer {

        @Override
        public CompletionStage<Void> reserve(long weight, Priority priority) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void refund(long weight) {
            // nothing was charged
        }

        @Override
        public void pause(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PacerSnapshot snapshot() {
            throw new UnsupportedOperationException();
        }
    }
}
