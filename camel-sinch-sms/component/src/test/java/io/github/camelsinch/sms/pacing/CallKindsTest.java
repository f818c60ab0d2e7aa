/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which calls pass which, and whom a pause holds back. */
class CallKindsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScriptedCalls calls = new ScriptedCalls(4);

    @Test
    void onePlaceIsKeptFreeOfNormalCalls() {
        calls.normal(10);
        assertThat(calls.running()).isEqualTo(3);

        calls.call(CallKind.HIGH, "code");
        assertThat(calls.started).hasSize(4).endsWith("code");
    }

    @Test
    void aLookUpMayHaveThePlaceThatIsKeptFree() {
        calls.normal(10);

        calls.call(CallKind.LOOK_UP, "look-up");

        assertThat(calls.started).endsWith("look-up");
    }

    @Test
    void allPlacesMayBeTakenByUrgentCallsAndLookUps() {
        calls.urgent(2);
        calls.call(CallKind.LOOK_UP, "look-up");
        calls.call(CallKind.LOOK_UP, "look-up");
        calls.normal(1);

        assertThat(calls.running()).isEqualTo(4);
        assertThat(calls.started).doesNotContain("normal");
    }

    @Test
    void waitingUrgentCallsAndLookUpsStartBeforeNormalOnesInTheOrderInWhichTheyCame() {
        ScriptedCalls one = new ScriptedCalls(1);
        one.call(CallKind.NORMAL, "first");
        one.call(CallKind.NORMAL, "normal 1");
        one.call(CallKind.LOOK_UP, "look-up 1");
        one.call(CallKind.HIGH, "high 1");
        one.call(CallKind.NORMAL, "normal 2");
        one.call(CallKind.HIGH, "high 2");
        one.call(CallKind.LOOK_UP, "look-up 2");

        one.succeed(6);

        // the limit stays at one: all went one after the other
        assertThat(one.started).containsExactly(
                "first", "look-up 1", "high 1", "high 2", "look-up 2", "normal 1", "normal 2");
    }

    @Test
    void noSendStartsUntilTheTimeThatTheServerNamed() {
        calls.normal(1);
        calls.throttle(1, SECOND);
        calls.call(CallKind.NORMAL, "bulk");
        calls.call(CallKind.HIGH, "code");

        calls.timer.advance(SECOND.minusMillis(1));
        assertThat(calls.started).containsExactly("normal");

        calls.timer.advance(Duration.ofMillis(1));
        assertThat(calls.started).containsExactly("normal", "code", "bulk");
    }

    @Test
    void aCallThatComesAfterThePauseStartsAtOnce() {
        calls.normal(1);
        calls.throttle(1, SECOND);
        calls.timer.advance(SECOND);

        calls.call(CallKind.NORMAL, "later");

        assertThat(calls.started).endsWith("later");
    }

    @Test
    void lookUpsGoOnWhileSendsArePaused() {
        calls.normal(1);
        calls.throttle(1, SECOND);

        calls.call(CallKind.LOOK_UP, "look-up");

        assertThat(calls.started).endsWith("look-up");
        assertThat(calls.limit.snapshot().lookUpsPausedFor()).isZero();
    }

    @Test
    void aRefusedLookUpDelaysLookUpsAndCutsTheLimit() {
        calls.call(CallKind.LOOK_UP, "refused");
        calls.throttle(1, SECOND);
        calls.call(CallKind.LOOK_UP, "again");
        calls.call(CallKind.NORMAL, "send");

        assertThat(calls.started).containsExactly("refused", "send");
        assertThat(calls.present()).isEqualTo(2);

        calls.timer.advance(SECOND);
        assertThat(calls.started).containsExactly("refused", "send", "again");
    }

    @Test
    void pausesAskedForAtTheSameTimeDoNotAddUpAndTheLongestCounts() {
        calls.urgent(4);
        calls.throttle(2, SECOND);
        calls.throttle(1, Duration.ofSeconds(3));
        calls.throttle(1, SECOND);

        assertThat(calls.limit.snapshot().sendsPausedFor()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aPauseIsAMinuteAtMost() {
        calls.normal(1);

        calls.throttle(1, Duration.ofDays(365_000));

        assertThat(calls.limit.snapshot().sendsPausedFor()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void closingEndsAPauseAndFailsWhatWaits() {
        calls.normal(1);
        calls.throttle(1, SECOND);
        CompletableFuture<String> waiting = calls.call(CallKind.NORMAL, "waits");

        calls.limit.close();

        assertThat(waiting).isCompletedExceptionally();
        assertThat(calls.started).containsExactly("normal");
    }

    @Test
    void theSnapshotShowsWhatRunsAndWaits() {
        calls.normal(10);
        calls.throttle(1, SECOND);
        calls.timer.advance(Duration.ofMillis(400));

        assertThat(calls.limit.snapshot()).isEqualTo(new InFlightSnapshot(
                2, 4, 2, 7, Duration.ofMillis(600), Duration.ZERO, 1));
    }
}
