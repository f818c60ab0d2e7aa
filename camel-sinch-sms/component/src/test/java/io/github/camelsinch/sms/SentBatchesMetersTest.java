/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What meters learn from batches that are followed. */
class SentBatchesMetersTest extends SentBatchesTestSupport {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("metricsRegistry", meters);
        return context;
    }

    @Test
    void aBatchCountsItsRecipientsAtItsEndAndNotBefore() throws Exception {
        MockEndpoint end = follow("&trackProgress=true");
        send();
        time.advance(Duration.ofSeconds(5));
        await().until(() -> end.getReceivedCounter() == 1);
        assertThat(meters.find("sinch.sms.recipients").tag("state", "delivered").counters()).isEmpty();

        time.advance(Duration.ofMinutes(10));

        await().untilAsserted(() -> assertThat(meters.find("sinch.sms.recipients").tags("state", "delivered", "code", "0")
                .counters()).singleElement().satisfies(delivered -> assertThat(delivered.count()).isEqualTo(2)));
    }
}
