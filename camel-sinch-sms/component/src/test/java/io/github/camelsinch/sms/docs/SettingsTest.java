/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.docs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelsinch.sms.simulator.clock.SimulatorClock;
import io.github.camelsinch.sms.simulator.junit5.SinchSmsSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The part of the page about settings. */
class SettingsTest extends CamelTestSupport {

    @RegisterExtension
    static final SinchSmsSimulatorExtension SINCH = SinchSmsSimulatorExtension.builder()
            .simulator(sms -> sms.messagesPerSecond(30).clock(SimulatorClock.stoppedAt(Instant.parse("2026-01-01T00:00:00Z"))))
            .timeout(Duration.ofSeconds(5))
            .build();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        return SINCH.bindTo(super.createCamelContext());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new OrderRoute();
    }

    @Test
    void ninetyMessagesTakeThreeSecondsAtThirtyASecond() {
        String phones = IntStream.range(0, 90).mapToObj(i -> "+467017406" + (10 + i)).collect(Collectors.joining(","));
        template.sendBodyAndHeaders("direct:order-shipped", "We are open on Sunday",
                Map.of("phone", phones, "order", "sunday"));
        SINCH.messages().delivered().awaitOne();

        SINCH.clock().advance(Duration.ofSeconds(2));
        SINCH.messages().delivered().awaitCount(61);

        SINCH.clock().advance(Duration.ofSeconds(1));
        SINCH.awaitSettled();
        SINCH.messages().delivered().awaitCount(90);
    }
}
