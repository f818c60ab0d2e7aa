/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A plan without a rate. */
class UnpacedPacerTest {

    private final UnpacedPacer pacer = new UnpacedPacer();
    private final LaneQueue queue = new LaneQueue(pacer, 1, new ManualTimer());

    @Test
    void everythingMayLeaveAtOnceWhateverItWeighs() {
        for (Priority priority : Priority.values()) {
            assertThat(queue.enter(1_000_000, priority, false).granted().toCompletableFuture()).isCompletedWithValue(null);
        }
        assertThat(queue.snapshot().releasedWeight()).isEqualTo(2_000_000);
    }

    @Test
    void aPauseHoldsNothingBackHere() {
        queue.pause(Duration.ofMinutes(1));

        assertThat(queue.enter(1, Priority.NORMAL, false).granted().toCompletableFuture()).isDone();
    }

    @Test
    void whatIsGivenBackDoesNotCountAsReleased() {
        Turn turn = queue.enter(5, Priority.NORMAL, false);

        turn.giveBack();
        turn.giveBack();

        assertThat(queue.snapshot().releasedWeight()).isZero();
    }

    @Test
    void aClosedQueueGrantsNothing() {
        queue.close();

        Turn turn = queue.enter(5, Priority.NORMAL, false);

        assertThatThrownBy(() -> turn.granted().toCompletableFuture().join()).hasCauseInstanceOf(LaneClosedException.class);
    }

    @Test
    void theSnapshotSaysThatThereIsNoLimit() {
        assertThat(pacer.snapshot()).isEqualTo(
                new PacerSnapshot(0, PacerSnapshot.Mode.UNPACED, Duration.ZERO, null));
    }
}
