/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.send;

import java.time.Duration;
import java.util.Random;

import io.github.camelsinch.sms.plan.InvalidInputException;
import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SendPolicyTest {

    private final ManualTimer timer = new ManualTimer();

    @Test
    void theSettleTimeIsAtLeastTheRequestTimeout() {
        assertThatThrownBy(() -> policy(WhenUnknown.RECONCILE, 29, 120))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("settleTime")
                .hasMessageContaining("requestTimeout");
        assertThatCode(() -> policy(WhenUnknown.RECONCILE, 30, 120)).doesNotThrowAnyException();
    }

    @Test
    void theLookUpTakesLongerThanTheSettleTime() {
        assertThatThrownBy(() -> policy(WhenUnknown.RECONCILE, 30, 30))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("reconcileTimeout");
    }

    @Test
    void whereNothingIsLookedUpTheTimesDoNotMatter() {
        assertThatCode(() -> policy(WhenUnknown.FAIL, 1, 1)).doesNotThrowAnyException();
    }

    @Test
    void pausesGrowToTheirBoundAndAreRandomBelow() {
        Random random = new Random(17);
        for (int attempt = 1; attempt < 40; attempt++) {
            Duration bound = Duration.ofMillis(Math.min(20_000, 100L << Math.min(attempt - 1, 20)));
            assertThat(Backoff.DEFAULT.pause(attempt, false, random)).isBetween(Duration.ZERO, bound);
        }
        assertThat(Backoff.DEFAULT.pause(1, true, random)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(random.ints(100, 0, 2).mapToObj(any -> Backoff.DEFAULT.pause(3, false, random)).distinct())
                .hasSizeGreaterThan(50);
    }

    @Test
    void theBudgetPaysForAHundredRetriesAndGetsThemBackWhenTheySucceed() {
        RetryBudget budget = new RetryBudget(timer);
        for (int i = 0; i < 100; i++) {
            assertThat(budget.pay()).isTrue();
        }
        assertThat(budget.pay()).isFalse();

        budget.succeeded(true);
        assertThat(budget.pay()).isTrue();
        assertThat(budget.pay()).isFalse();
    }

    @Test
    void anEmptyBudgetFillsUpAgain() {
        RetryBudget budget = new RetryBudget(timer);
        while (budget.pay()) {
            // until nothing is left
        }

        timer.advance(Duration.ofSeconds(30));

        assertThat(budget.pay()).isTrue();
    }

    private static SendPolicy policy(WhenUnknown onUnknown, int settle, int reconcile) {
        return new SendPolicy(
                onUnknown, Duration.ofSeconds(settle), Duration.ofSeconds(reconcile), Backoff.DEFAULT, Duration.ofSeconds(30));
    }
}
