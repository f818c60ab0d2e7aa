/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import io.github.camelsinch.sms.api.error.SinchSmsInDoubtException;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose timeout counts: the endpoint's, else that of the context's own http component, else the default. */
class TimeoutsTest extends HeldSinchTestSupport {

    private static final String SEND = "sinch-sms:send?from=Acme&onUnknown=fail&to=" + ANN;

    @Test
    void theResponseTimeoutOfTheContextsOwnHttpComponentCounts() throws Exception {
        context.getComponent("http", HttpComponent.class).setResponseTimeout(250);

        Call call = process(SEND, "Hello").await();

        assertThat(call.failure()).isInstanceOf(SinchSmsInDoubtException.class).hasMessageContaining("within 250 ms");
    }

    @Test
    void anEndpointThatSetsItsOwnGoesBeforeThat() throws Exception {
        context.getComponent("http", HttpComponent.class).setResponseTimeout(60_000);

        Call call = process(SEND + "&requestTimeout=260", "Hello").await();

        assertThat(call.failure()).isInstanceOf(SinchSmsInDoubtException.class).hasMessageContaining("within 260 ms");
    }

    @Test
    void noneIsSetByDefaultSoThatTheHttpComponentsCan() {
        ConnectionConfiguration untouched = new ConnectionConfiguration();

        assertThat(untouched.getConnectTimeout()).isNull();
        assertThat(untouched.getRequestTimeout()).isNull();
    }
}
