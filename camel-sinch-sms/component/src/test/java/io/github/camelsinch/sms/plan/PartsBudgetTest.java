/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelsinch.sms.plan.Cuts.cut;
import static io.github.camelsinch.sms.plan.Cuts.numbers;
import static io.github.camelsinch.sms.plan.Cuts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How many parts a plan may send in a day. */
class PartsBudgetTest {

    private static final String GROUP = "01FC66621VHDBN119Z8PMV1AHY";

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final PartsBudget budget = new PartsBudget(new Clock() {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void partsUpToTheLimitAreTaken_B24() {
        budget.reserve(60, 100);
        budget.reserve(40, 100);
        assertThat(budget.usedToday()).isEqualTo(100);
    }

    @Test
    void partsBeyondTheLimitAreRefusedAndNotTaken_B24() {
        budget.reserve(60, 100);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> budget.reserve(41, 100))
                .withMessageContaining("maxPartsPerDay").withMessageContaining("60").withMessageContaining("41");
        assertThat(budget.usedToday()).isEqualTo(60);
    }

    @Test
    void whatWasNotSentCanBeTakenAgain() {
        PartsBudget.Reservation reservation = budget.reserve(100, 100);
        reservation.giveBack();
        budget.reserve(100, 100);
        assertThat(budget.usedToday()).isEqualTo(100);
    }

    @Test
    void whatWasNotSentIsGivenBackOnce() {
        budget.reserve(50, 100);
        PartsBudget.Reservation reservation = budget.reserve(30, 100);
        reservation.giveBack();
        reservation.giveBack();
        assertThat(budget.usedToday()).isEqualTo(50);
    }

    @Test
    void aNewDayBeginsAtMidnightUtc() {
        now = Instant.parse("2026-03-01T23:59:59.999Z");
        budget.reserve(100, 100);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> budget.reserve(1, 100));
        now = Instant.parse("2026-03-02T00:00:00Z");
        budget.reserve(100, 100);
        assertThat(budget.usedToday()).isEqualTo(100);
    }

    @Test
    void whatComesBackTheDayAfterDoesNotMakeRoomForMore() {
        PartsBudget.Reservation yesterday = budget.reserve(100, 100);
        now = now.plus(Duration.ofDays(1));
        budget.reserve(70, 100);
        yesterday.giveBack();
        assertThat(budget.usedToday()).isEqualTo(70);
    }

    @Test
    void aClockThatIsSetBackBeginsNoNewDay() {
        budget.reserve(100, 100);
        now = now.minus(Duration.ofDays(1));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> budget.reserve(1, 100));
    }

    @Test
    void sendersWithDifferentLimitsShareWhatIsUsed() {
        budget.reserve(90, 1000);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> budget.reserve(11, 100));
        budget.reserve(910, 1000);
    }

    @Test
    void manyThreadsTogetherNeverTakeMoreThanThereIs() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> taker = () -> IntStream.range(0, 1000).map(i -> takes(1, 3000)).sum();
            long taken = 0;
            for (Future<Integer> sum : threads.invokeAll(List.of(taker, taker, taker, taker, taker, taker, taker, taker))) {
                taken += sum.get();
            }
            assertThat(taken).isEqualTo(3000);
            assertThat(budget.usedToday()).isEqualTo(3000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSegmentTakesThePartsOfAllItsRecipientsAndOfThoseThatAGroupStandsFor_B24() {
        Segment segment = cut(text("x".repeat(161)), List.of("46701234567", GROUP)).only();
        PartsLimit.of(budget, 1000, 50).reserve(segment);
        assertThat(budget.usedToday()).isEqualTo(2 + 2 * 50);
    }

    @Test
    void aGroupThatNobodyWeighedIsRefusedWherePartsAreCounted_B24() {
        Segment segment = cut(text("Hi"), GROUP).only();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PartsLimit.of(budget, 1000, 0).reserve(segment)).withMessageContaining("groupWeight");
    }

    @Test
    void withoutALimitNothingIsCounted() {
        PartsLimit.NONE.reserve(cut(text("Hi"), numbers(1000)).only()).giveBack();
        assertThat(budget.usedToday()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, -1 })
    void aLimitBelowOneIsRefused(long limit) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> PartsLimit.of(budget, limit, 0))
                .withMessageContaining("maxPartsPerDay");
    }

    private int takes(long parts, long limit) {
        try {
            budget.reserve(parts, limit);
            return 1;
        } catch (InvalidInputException e) {
            return 0;
        }
    }
}
