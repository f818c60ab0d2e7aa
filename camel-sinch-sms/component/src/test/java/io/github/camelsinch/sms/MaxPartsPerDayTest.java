/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.plan.PartsBudget;
import io.github.camelsinch.sms.send.SendResult;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a day may cost: a batch beyond {@code maxPartsPerDay} is refused before it is posted. */
class MaxPartsPerDayTest extends SinchSmsTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&maxPartsPerDay=4&to=" + ANN + "," + BO;
    private static final String TWO_PARTS = "x".repeat(161);

    @Test
    void theBatchThatWouldExceedTheDayIsRefusedAndNotPosted_B24() throws Exception {
        body(through(SEND, TWO_PARTS), SendResult.class);

        SinchSmsValidationException failure = failure(through(SEND, "Hi"), SinchSmsValidationException.class);

        assertThat(failure.getName()).isEqualTo("maxPartsPerDay");
        assertThat(failure).hasMessageContaining("has 4 parts already");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aTextOfTooManyPartsForTheDayIsNotPostedAtAll_B24() throws Exception {
        failure(through(SEND, "x".repeat(400)), SinchSmsValidationException.class);

        assertThat(sinch.requests()).isEmpty();
        assertThat(used()).isZero();
    }

    @Test
    void allEndpointsOfAServicePlanShareTheDay_B24() throws Exception {
        body(through("sinch-sms:send?from=Acme&maxPartsPerDay=100&to=" + ANN, "x".repeat(400)), SendResult.class);

        failure(through(SEND, "Hi"), SinchSmsValidationException.class);

        assertThat(changes()).hasSize(1);
    }

    @Test
    void whatSinchRejectedCostsNothing_B24() throws Exception {
        sinch.failNext(1, 400, Map.of());

        failure(through(SEND, TWO_PARTS), SinchSmsRejectedException.class);

        assertThat(used()).isZero();
        body(through(SEND, TWO_PARTS), SendResult.class);
    }

    @Test
    void aBatchBeyondTheDayInTheMiddleOfASendStopsItThere_B24() throws Exception {
        Exchange exchange
                = through("sinch-sms:send?from=Acme&maxPartsPerDay=2&maxRecipientsPerBatch=1&bodyAs=recipients&text=Hi",
                        List.of(ANN, BO, "46701740607"));

        SinchSmsPartialSendException failure = failure(exchange, SinchSmsPartialSendException.class);
        assertThat(failure).hasStackTraceContaining("maxPartsPerDay");
        assertThat(changes()).hasSize(2);
    }

    @Test
    void aDryRunCostsNothing_B24() throws Exception {
        through(SEND.replace("send", "dryRun"), TWO_PARTS);

        assertThat(used()).isZero();
    }

    private long used() {
        SinchSmsComponent component = context.getComponent("sinch-sms", SinchSmsComponent.class);
        PartsBudget budget = component.plans().plan(Account.of(component.getConfiguration())).partsBudget();
        return budget.usedToday();
    }
}
