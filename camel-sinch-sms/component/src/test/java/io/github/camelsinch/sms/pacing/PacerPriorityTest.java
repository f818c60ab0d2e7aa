/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.pacing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PacerPriorityTest {

    private static final int RATE = 100;

    private final ManualTimer timer = new ManualTimer();
    private final Bucket4jPacer pacer = Bucket4jPacer.local(PacerSettings.of("plan", RATE), timer);

    @Test
    void aCodePassesTheDebtOfABulkBatch() {
        timer.advance(Duration.ofSeconds(1));
        pacer.reserve(1000, Priority.NORMAL);

        assertThat(high()).isCompleted();
    }

    @Test
    void severalCodesPassAtNineTenthsOfTheRate() {
        timer.advance(Duration.ofSeconds(1));
        pacer.reserve(1000, Priority.NORMAL);
        Sender codes = Sender.start(pacer, Priority.HIGH, timer, () -> 1);

        timer.advance(Duration.ofSeconds(5));

        assertThat(codes.left()).isBetween(450L, 452L);
    }

    @Test
    void whatPassesIsPaidByThoseBehind() {
        pacer.reserve(100, Priority.NORMAL);
        Sender codes = Sender.start(pacer, Priority.HIGH, timer, () -> 1);
        timer.advance(Duration.ofMillis(500));
        codes.stop();
        CompletableFuture<Void> normal = pacer.reserve(1, Priority.NORMAL).toCompletableFuture();

        timer.advance(Duration.ofMillis(500 + 10 * codes.left() - 10));
        assertThat(normal).isNotDone();
        timer.advance(Duration.ofMillis(30));
        assertThat(normal).isCompleted();
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "1, 1000", "100, 1", "1000, 1000", "7, 30" })
    void normalKeepsATenthHoweverMuchOfHighPriorityThereIs(long highWeight, long normalWeight) {
        Sender high = Sender.start(pacer, Priority.HIGH, timer, () -> highWeight);
        Sender normal = Sender.start(pacer, Priority.NORMAL, timer, () -> normalWeight);

        timer.advance(Duration.ofSeconds(600));

        double all = 600.0 * RATE;
        assertThat((double) normal.left()).isGreaterThanOrEqualTo(all / 10 - highWeight - normalWeight);
        // a debt of ten normal sends is what keeps the lanes in balance
        double debt = 10.0 * normalWeight + highWeight + RATE;
        assertThat((double) high.left() + normal.left()).isBetween(all - debt, all + debt);
    }

    @Test
    void highPriorityAloneUsesTheWholeRate() {
        Sender high = Sender.start(pacer, Priority.HIGH, timer, () -> 1);

        timer.advance(Duration.ofSeconds(100));

        assertThat(high.left()).isBetween(100L * RATE - 1, 100L * RATE + 1);
    }

    @Test
    void aLongWaveOfHighPriorityDoesNotTakeTheRightToPassAway() {
        Sender high = Sender.start(pacer, Priority.HIGH, timer, () -> 1);
        timer.advance(Duration.ofMinutes(5));
        high.stop();
        timer.advance(Duration.ofSeconds(1));
        pacer.reserve(1000, Priority.NORMAL);

        assertThat(high()).isCompleted();
    }

    @Test
    void aCodeDoesNotPassAPause() {
        pacer.pause(Duration.ofSeconds(3));
        CompletableFuture<Void> code = high();

        timer.advance(Duration.ofMillis(2999));
        assertThat(code).isNotDone();
        timer.advance(Duration.ofMillis(50));
        assertThat(code).isCompleted();
    }

    private CompletableFuture<Void> high() {
        return pacer.reserve(1, Priority.HIGH).toCompletableFuture();
    }
}
