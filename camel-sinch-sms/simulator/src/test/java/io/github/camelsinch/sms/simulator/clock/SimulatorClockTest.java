/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SimulatorClockTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aStoppedClockStandsStillUntilItIsMoved() {
        SimulatorClock clock = SimulatorClock.stoppedAt(START);

        assertThat(clock.instant()).isEqualTo(START);
        clock.advance(Duration.ofDays(3));
        clock.advance(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(3)).plusMillis(1));
        assertThat(clock.millis()).isEqualTo(clock.instant().toEpochMilli());
    }

    @Test
    void aSystemClockRunsWithTheMachineAndCanBeMoved() {
        SimulatorClock clock = SimulatorClock.system();

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(Duration.ofSeconds(5)));
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(1)), within(Duration.ofSeconds(5)));
    }

    @Test
    void followersSeeTheNewTimeBeforeAdvanceReturnsUntilTheyStopFollowing() {
        SimulatorClock clock = SimulatorClock.stoppedAt(START);
        List<Instant> seen = new ArrayList<>();
        Runnable end = clock.onAdvance(() -> seen.add(clock.instant()));

        clock.advance(Duration.ofSeconds(1));
        end.run();
        clock.advance(Duration.ofSeconds(1));

        assertThat(seen).containsExactly(START.plusSeconds(1));
    }

    @Test
    void aResetTakesAllMovesBack() {
        SimulatorClock clock = SimulatorClock.stoppedAt(START);
        clock.advance(Duration.ofDays(3));

        clock.reset();

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void itDoesNotGoBack() {
        assertThatThrownBy(() -> SimulatorClock.stoppedAt(START).advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("advance: PT-1S is negative; a simulator's clock moves forward only");
    }
}
