/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.api.error.SinchSmsAuthenticationException;
import io.github.camelsinch.sms.api.error.SinchSmsPartialSendException;
import io.github.camelsinch.sms.api.error.SinchSmsRejectedException;
import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.simulator.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends that Sinch, or the component beforehand, says no to. */
class RefusedSendsTest extends OracleTestSupport {

    private static final String PAIRS = "&maxRecipientsPerBatch=2";

    @Test
    void aTokenThatEndsInTheMiddleOfAJobLeavesTheRestUntried_F27() throws Exception {
        List<String> numbers = numbers(6);
        sinch.faults().every().number(numbers.get(2)).sends().status(401);

        SinchSmsPartialSendException failure = failure(send(PAIRS, numbers), SinchSmsPartialSendException.class);

        assertThat(failure).hasCauseInstanceOf(SinchSmsAuthenticationException.class);
        assertThat(failure.getProgress().accepted()).hasSize(1);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void a404SaysWhatMayBeWrongWithTheAccount_F31() throws Exception {
        sinch.faults().next(1).sends().status(404);

        SinchSmsRejectedException failure = failure(send("", numbers(1)), SinchSmsRejectedException.class);

        assertThat(failure.getWhatToDo()).contains("region").contains("servicePlanId");
        assertThat(posts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 307, 308 })
    void aRedirectIsARefusal_F33(int status) throws Exception {
        sinch.faults().next(1).sends().with(Fault.status(status).header("Location", sinch.baseUrl() + "/elsewhere"));

        failure(send("", numbers(1)), SinchSmsRejectedException.class);

        assertThat(sinch.requests()).hasSize(1);
    }

    @Test
    void aJobThatCannotLeaveBeforeItExpiresIsRefusedAsAWhole_F76() throws Exception {
        List<String> third = new AbstractList<>() {

            @Override
            public String get(int index) {
                return String.valueOf(46_710_000_000L + index);
            }

            @Override
            public int size() {
                return 300_000;
            }
        };

        SinchSmsValidationException failure = failure(
                through(uri("&messagesPerSecond=1&validFor=3d"), third, Map.of(SinchSmsConstants.TEXT, TEXT)),
                SinchSmsValidationException.class);

        assertThat(failure.getName()).isEqualTo("validFor");
        assertThat(failure).hasMessageContaining("299999 s");
        assertThat(sinch.requests()).isEmpty();
    }
}
