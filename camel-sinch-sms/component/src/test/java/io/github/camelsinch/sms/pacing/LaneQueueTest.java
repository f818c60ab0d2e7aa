/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LaneQueueTest {

    private static final int MAX_PENDING = 3;

    private final ScriptedPacer pacer = new ScriptedPacer();
    private final ManualTimer timer = new ManualTimer();
    private final LaneQueue queue = new LaneQueue(pacer, MAX_PENDING, timer);
    private final List<String> left = new ArrayList<>();

    @Test
    void aTurnComesWhenItsReservationIsDue() {
        Turn turn = normal("a", 7);
        assertThat(pacer.weights()).containsExactly(7L);
        assertThat(left).isEmpty();

        pacer.due();

        assertThat(left).containsExactly("a");
        assertThat(turn.granted().toCompletableFuture()).isCompletedWithValue(null);
    }

    @Test
    void onlyTheHeadOfALaneReserves() {
        normal("a", 1);
        normal("b", 2);
        normal("c", 3);
        assertThat(pacer.weights()).containsExactly(1L);

        pacer.due();
        assertThat(pacer.weights()).containsExactly(1L, 2L);
        pacer.due();
        pacer.due();

        assertThat(left).containsExactly("a", "b", "c");
        assertThat(pacer.reserved).isEqualTo(6);
        assertThat(pacer.refunded).isZero();
    }

    @Test
    void highPriorityPassesWhatWaitsBehindTheHead() {
        normal("bulk 1", 500);
        normal("bulk 2", 500);
        high("code", 1);
        assertThat(pacer.asked).extracting(ScriptedPacer.Asked::priority)
                .containsExactly(Priority.NORMAL, Priority.HIGH);

        pacer.asked.get(0).due().complete(null);
        pacer.asked.get(1).due().complete(null);

        assertThat(left).containsExactly("bulk 1", "code");
    }

    @Test
    void highPriorityPassesTheHeadTooIfThePacerLetsIt() {
        normal("bulk", 500);
        high("code", 1);

        pacer.due();

        assertThat(left).containsExactly("code");
    }

    @Test
    void theFirstFewLeaveTogetherUpToTheMostThatMayBeReserved() {
        pacer.together = 10;
        normal("a", 4);
        normal("b", 4);
        normal("c", 6);
        normalBegun("d", 1);
        normalBegun("e", 4);
        pacer.due();
        assertThat(left).containsExactly("a");
        assertThat(pacer.weights()).containsExactly(4L, 10L);

        pacer.due();

        assertThat(left).containsExactly("a", "b", "c");
        assertThat(pacer.weights()).containsExactly(4L, 10L, 5L);
    }

    @Test
    void aHeadAboveTheMostThatMayBeReservedLeavesAlone() {
        pacer.together = 10;
        normal("a", 1);
        normal("b", 1000);
        normal("c", 1);

        pacer.due();

        assertThat(pacer.weights()).containsExactly(1L, 1000L);
    }

    @Test
    void aWeightOfZeroCostsNothingButKeepsTheOrder() {
        normal("zero", 0);
        assertThat(left).containsExactly("zero");
        normal("a", 5);
        normal("zero too", 0);
        assertThat(left).containsExactly("zero");

        pacer.due();

        assertThat(left).containsExactly("zero", "a", "zero too");
        assertThat(pacer.weights()).containsExactly(5L);
    }

    @Test
    void aWeightBelowZeroIsRefused() {
        assertThatThrownBy(() -> queue.enter(-1, Priority.NORMAL, false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }

    @Test
    void aFullLaneRefusesAnExchangeThatHasSentNothing() {
        normal("a", 1);
        normal("b", 1);
        normal("c", 1);

        Turn refused = queue.enter(1, Priority.NORMAL, false);

        assertThat(refused.granted().toCompletableFuture()).isCompletedExceptionally();
        assertThatThrownBy(() -> refused.granted().toCompletableFuture().join())
                .hasCauseInstanceOf(LaneFullException.class).hasMessageContaining("3 exchanges");
        refused.giveBack();
        assertThat(pacer.refunded).isZero();
        assertThat(queue.snapshot().refused()).isEqualTo(1);
    }

    @Test
    void aFullLaneLetsInWhatHasBegunAndTheOtherLane() {
        normal("a", 1);
        normal("b", 1);
        normal("c", 1);
        Turn begun = normalBegun("d", 1);
        Turn code = high("code", 1);

        pacer.due();

        assertThat(left).containsExactly("code");
        assertThat(begun.granted().toCompletableFuture()).isNotDone();
        assertThat(code.granted().toCompletableFuture()).isDone();
        assertThat(queue.snapshot().normal().waiting()).isEqualTo(4);
    }

    @Test
    void aLaneHasRoomAgainWhenOneHasLeft() {
        normal("a", 1);
        normal("b", 1);
        normal("c", 1);
        pacer.due();

        Turn next = normal("d", 1);

        assertThat(next.granted().toCompletableFuture()).isNotDone();
    }

    @Test
    void aPauseIsThePacers() {
        queue.pause(Duration.ofSeconds(2));

        assertThat(pacer.pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void theSnapshotShowsWhoWaitsAndWhatHasLeft() {
        normal("a", 10);
        timer.advance(Duration.ofSeconds(1));
        normal("b", 20);
        high("code", 1);
        timer.advance(Duration.ofSeconds(1));
        pacer.asked.get(0).due().complete(null);

        assertThat(queue.snapshot()).isEqualTo(new LaneSnapshot(
                new LaneSnapshot.Lane(1, 1, Duration.ofSeconds(1)), new LaneSnapshot.Lane(1, 20, Duration.ofSeconds(1)),
                10, 0));
    }

    @Test
    void anEmptyQueueHasNoOldestWait() {
        LaneSnapshot.Lane empty = new LaneSnapshot.Lane(0, 0, Duration.ZERO);

        assertThat(queue.snapshot()).isEqualTo(new LaneSnapshot(empty, empty, 0, 0));
    }

    private Turn normal(String name, long weight) {
        return entered(name, queue.enter(weight, Priority.NORMAL, false));
    }

    private Turn normalBegun(String name, long weight) {
        return entered(name, queue.enter(weight, Priority.NORMAL, true));
    }

    private Turn high(String name, long weight) {
        return entered(name, queue.enter(weight, Priority.HIGH, false));
    }

    private Turn entered(String name, Turn turn) {
        turn.granted().thenRun(() -> left.add(name));
        return turn;
    }
}
