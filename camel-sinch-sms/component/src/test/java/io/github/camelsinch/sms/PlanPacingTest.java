/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.time.ManualTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When a service plan may get another rate. */
class PlanPacingTest {

    private final PlanPacing pacing = new PlanPacing(account(), new ManualTimer(), Runnable::run);

    @Test
    void theRateStaysWhileASendIsBetweenTwoSegments() {
        Object former = new Object();
        pacing.join(former, rate(10));
        Pace running = pacing.begin(new SegmentConfiguration());
        pacing.leave(former);

        assertThat(pacing.lanes().normal().waiting()).isZero();
        assertThatThrownBy(() -> pacing.join(new Object(), rate(20))).isInstanceOf(SinchSmsValidationException.class);

        pacing.end(running);
        pacing.join(new Object(), rate(20));
        assertThat(pacing.snapshot().ratePerSecond()).isEqualTo(20);
    }

    @Test
    void theEndOfASendThatBeganBeforeThePlanHadARateIsNoneOfThoseThatRunAtIt() {
        Pace unpaced = pacing.begin(new SegmentConfiguration());
        Object former = new Object();
        pacing.join(former, rate(10));
        Pace running = pacing.begin(new SegmentConfiguration());
        pacing.leave(former);

        pacing.end(unpaced);

        assertThatThrownBy(() -> pacing.join(new Object(), rate(20))).isInstanceOf(SinchSmsValidationException.class);
        pacing.end(running);
    }

    private static PacingConfiguration rate(double messagesPerSecond) {
        PacingConfiguration pacing = new PacingConfiguration();
        pacing.setMessagesPerSecond(messagesPerSecond);
        return pacing;
    }

    private static Account account() {
        ConnectionConfiguration connection = new ConnectionConfiguration();
        connection.setBaseUrl("http://localhost:1");
        connection.setServicePlanId("plan-1");
        connection.setToken("token");
        return Account.of(connection);
    }
}
