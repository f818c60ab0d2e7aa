/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.github.camelsinch.sms.Log;
import io.github.camelsinch.sms.pacing.PacerSnapshot.Mode;
import io.github.camelsinch.sms.time.ManualTimer;
import io.github.camelsinch.sms.time.ScheduledTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a node does around a store, step by step on a clock that the test moves. */
class SharedPacerTest {

    private static final double RATE = 100;

    private final ManualTimer timer = new ManualTimer();
    private final InMemoryStore store = new InMemoryStore(timer);

    @Test
    void twoNodesTogetherKeepTheRateExactly() {
        Sender a = saturate(node(RATE), 7);
        Sender b = saturate(node(RATE), 30);

        timer.advance(Duration.ofSeconds(1000));

        assertThat(a.left() + b.left()).isBetween(100_000L - 60, 100_000L + 60);
        assertThat(a.left()).isPositive();
    }

    @Test
    void aTenthOfASecondOfTheRateMayBeReservedAtOnce() {
        assertThat(node(RATE).maxReservation()).isEqualTo(10);
    }

    @Test
    void theNodeThatComesLastSetsTheRateForAll() {
        Bucket4jPacer first = node(500);
        reserve(first, 1);
        Bucket4jPacer last = node(20);
        Sender sender = saturate(first, 1);

        timer.advance(Duration.ofSeconds(100));

        assertThat(sender.left()).isBetween(1990L, 2011L);
        assertThat(first.snapshot().ratePerSecond()).isEqualTo(20);
        assertThat(last.snapshot().ratePerSecond()).isEqualTo(20);
    }

    @Test
    void theShareOfHighPriorityFollowsTheRate() {
        node(10).reserve(5, Priority.HIGH);
        Bucket4jPacer last = node(1000);
        reserve(last, 100_000);
        Sender codes = Sender.start(last, Priority.HIGH, timer, () -> 1);

        timer.advance(Duration.ofSeconds(10));

        assertThat(codes.left()).isBetween(8990L, 9010L);
    }

    @Test
    void aChangedRateIsLoggedByTheNodeThatChangesItAndByTheOthers() {
        try (Log log = new Log()) {
            Bucket4jPacer first = node(500);
            node(20);
            reserve(first, 1);

            assertThat(log.text()).contains("The shared rate plan was 500.0 a second in the store and becomes 20.0")
                    .contains("The shared rate plan was 500.0 a second and is 20.0 now: another node changed it");
        }
    }

    @Test
    void whenTheStoreLosesItsBucketsTheRateThatWasSharedIsKeptAndThereIsNoBurst() {
        Bucket4jPacer first = node(500);
        node(20);
        reserve(first, 1);
        timer.advance(Duration.ofSeconds(10));
        store.forget();
        Sender sender = saturate(first, 1);

        timer.advance(Duration.ofSeconds(10));

        assertThat(sender.left()).isBetween(199L, 201L);
    }

    @Test
    void aPauseOfOneNodeHoldsTheOtherToo() {
        Bucket4jPacer a = node(RATE);
        Bucket4jPacer b = node(RATE);
        a.pause(Duration.ofSeconds(5));
        CompletableFuture<Void> next = reserve(b, 1);

        timer.advance(Duration.ofMillis(4999));
        assertThat(next).isNotDone();
        timer.advance(Duration.ofMillis(20));
        assertThat(next).isCompleted();
    }

    @Test
    void whileTheStoreIsGoneNothingLeavesAndThenItGoesOn() {
        Bucket4jPacer pacer = node(RATE);
        store.cut();
        CompletableFuture<Void> next = reserve(pacer, 1);

        timer.advance(Duration.ofMinutes(1));
        assertThat(next).isNotDone();
        assertThat(pacer.snapshot())
                .isEqualTo(new PacerSnapshot(RATE, Mode.STOPPED, Duration.ZERO, "IllegalStateException"));

        store.restore();
        timer.advance(Duration.ofMillis(260));
        assertThat(next).isCompleted();
        assertThat(pacer.snapshot()).isEqualTo(new PacerSnapshot(RATE, Mode.SHARED, Duration.ZERO, null));
    }

    @Test
    void whileTheStoreIsGoneANodeMayGoOnAtItsShare() {
        Bucket4jPacer pacer = sharing(3);
        store.cut();
        Sender sender = saturate(pacer, 1);

        timer.advance(Duration.ofSeconds(100));
        assertThat(sender.left()).isBetween(3320L, 3334L);
        assertThat(pacer.snapshot()).isEqualTo(
                new PacerSnapshot(RATE / 3, Mode.SHARE_OF_RATE, Duration.ZERO, "IllegalStateException"));
        assertThat(pacer.maxReservation()).isEqualTo(3);

        store.restore();
        timer.advance(Duration.ofSeconds(100));
        assertThat(pacer.snapshot().mode()).isEqualTo(Mode.SHARED);
        assertThat(sender.left()).isBetween(13_200L, 13_400L);
    }

    @Test
    void aStoreThatIsGoneFromTheStartIsNoReasonNotToStart() {
        store.cut();
        Bucket4jPacer stopping = node(RATE);
        CompletableFuture<Void> next = reserve(stopping, 1);
        Sender alone = saturate(sharing(2), 1);
        timer.advance(Duration.ofSeconds(2));

        assertThat(next).isNotDone();
        assertThat(alone.left()).isBetween(99L, 100L);
        store.restore();
        timer.advance(Duration.ofSeconds(1));
        assertThat(next).isCompleted();
    }

    @Test
    void aPauseWhileTheStoreIsGoneHoldsThisNode() {
        Bucket4jPacer pacer = sharing(1);
        store.cut();
        Sender sender = saturate(pacer, 1);
        timer.advance(Duration.ofSeconds(1));
        long before = sender.left();
        pacer.pause(Duration.ofSeconds(30));

        timer.advance(Duration.ofMillis(29_900));

        assertThat(before).isPositive();
        assertThat(sender.left()).isEqualTo(before);
    }

    @Test
    void aLossAndAReturnAreSaidOnceAndWithoutTheMessageOfADriver() {
        try (Log log = new Log()) {
            reserve(node(RATE), 1);
            store.cut();
            Bucket4jPacer pacer = node(RATE);
            reserve(pacer, 1);
            timer.advance(Duration.ofMinutes(1));
            store.restore();
            timer.advance(Duration.ofMinutes(1));

            assertThat(log.text()).doesNotContain("secret").containsOnlyOnce("nothing leaves until it answers")
                    .containsOnlyOnce("The store of the shared rate plan answers again: 100.0 a second");
        }
    }

    @Test
    void aStoreThatCanOnlyBeReadIsNotBack() {
        Bucket4jPacer pacer = node(RATE);
        store.refuseWrites();
        CompletableFuture<Void> next = reserve(pacer, 1);
        try (Log log = new Log()) {
            timer.advance(Duration.ofMinutes(1));
            assertThat(log.text()).isEmpty();
        }
        assertThat(pacer.snapshot().mode()).isEqualTo(Mode.STOPPED);

        store.restore();
        timer.advance(Duration.ofSeconds(1));
        assertThat(next).isCompleted();
    }

    @Test
    void askingWhetherTheStoreIsBackCostsNothing() {
        Bucket4jPacer pacer = node(1);
        timer.advance(Duration.ofSeconds(5));
        store.hang();
        CompletableFuture<Void> next = reserve(pacer, 1);
        timer.advance(Duration.ofMinutes(10));
        store.restore();

        timer.advance(Duration.ofMillis(260));

        assertThat(next).isCompleted();
    }

    @Test
    void aPauseOfOneNodeHoldsTheCodesOfTheOther() {
        Bucket4jPacer a = node(RATE);
        Bucket4jPacer b = node(RATE);
        a.pause(Duration.ofSeconds(5));
        CompletableFuture<Void> code = b.reserve(1, Priority.HIGH).toCompletableFuture();

        timer.advance(Duration.ofMillis(4999));
        assertThat(code).isNotDone();
        timer.advance(Duration.ofMillis(20));
        assertThat(code).isCompleted();
    }

    @Test
    void aRefundOfOneNodeHelpsTheOther() {
        Bucket4jPacer a = node(RATE);
        reserve(a, 100_000);
        a.refund(100_000);
        CompletableFuture<Void> next = reserve(node(RATE), 1);

        timer.advance(Duration.ofMillis(20));

        assertThat(next).isCompleted();
    }

    @Test
    void aStoppedTimerFailsWhatIsReserved() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        executor.shutdown();
        Bucket4jPacer pacer = Bucket4jPacer.shared(PacerSettings.of("plan", RATE), store, Runnable::run,
                new ScheduledTimer(executor));

        assertThatThrownBy(() -> reserve(pacer, 1).join()).hasCauseInstanceOf(LaneClosedException.class);
    }

    @Test
    void aShareIsAnnounced() {
        try (Log log = new Log()) {
            store.cut();
            sharing(4);

            assertThat(log.text()).contains("The store of the shared rate plan cannot be asked (IllegalStateException): "
                                            + "this node goes on at 25.0 a second, its share of 4 nodes");
        }
    }

    @Test
    void aCallThatHangsIsGivenUpAfterHalfASecond() {
        Bucket4jPacer pacer = node(RATE);
        store.hang();
        reserve(pacer, 1);
        timer.advance(Duration.ofMillis(499));
        assertThat(pacer.snapshot().mode()).isEqualTo(Mode.SHARED);

        timer.advance(Duration.ofMillis(1));

        assertThat(pacer.snapshot())
                .isEqualTo(new PacerSnapshot(RATE, Mode.STOPPED, Duration.ZERO, "no answer within 500 ms"));
    }

    @Test
    void whatWasTakenByACallThatWasGivenUpIsGivenBack() {
        Bucket4jPacer pacer = node(RATE);
        store.hang();
        CompletableFuture<Void> batch = reserve(pacer, 1000);
        timer.advance(Duration.ofSeconds(20));
        store.restore();
        timer.advance(Duration.ofSeconds(1));
        assertThat(batch).isCompleted();
        CompletableFuture<Void> next = reserve(pacer, 1);

        timer.advance(Duration.ofMillis(9500));

        assertThat(next).isCompleted();
    }

    @Test
    void closingFailsWhatWaitsForTheStoreAndLeavesNoTaskBehind() {
        Bucket4jPacer pacer = node(RATE);
        store.cut();
        CompletableFuture<Void> waiting = reserve(pacer, 1);

        pacer.close();
        timer.advance(Duration.ofSeconds(1));

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(LaneClosedException.class);
        assertThatThrownBy(() -> reserve(pacer, 1).join()).hasCauseInstanceOf(LaneClosedException.class);
        assertThat(timer.waiting()).isZero();
    }

    private Bucket4jPacer node(double rate) {
        return Bucket4jPacer.shared(PacerSettings.of("plan", rate), store, Runnable::run, timer);
    }

    private Bucket4jPacer sharing(int nodes) {
        return Bucket4jPacer.shared(new PacerSettings(
                "plan", RATE, PacerSettings.DEFAULT_BURST,
                PacerUnavailablePolicy.SHARE, nodes), store, Runnable::run, timer);
    }

    private Sender saturate(Pacer pacer, long weight) {
        return Sender.start(pacer, Priority.NORMAL, timer, () -> weight);
    }

    private static CompletableFuture<Void> reserve(Pacer pacer, long weight) {
        return pacer.reserve(weight, Priority.NORMAL).toCompletableFuture();
    }
}
