/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What meters learn from delivery reports: what a route has handled, once. */
class ReportMetersTest extends WebhookTestSupport {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("metricsRegistry", meters);
        return context;
    }

    @Test
    void aPushedReportCountsWithItsStateCodeAndLag() throws Exception {
        receive(HMAC);
        Instant reported = Instant.parse("2026-06-01T12:00:05.123Z");
        Duration atLeast = Duration.between(reported, Instant.now());

        assertThat(post(report("12015550123", "Failed", 402))).isEqualTo(200);

        assertThat(recipients("failed", "402")).isEqualTo(1);
        Timer lag = meters.get("sinch.sms.callback.lag").timer();
        assertThat(lag.count()).isEqualTo(1);
        assertThat(lag.max(TimeUnit.SECONDS)).isBetween(
                (double) atLeast.toSeconds(), (double) atLeast.plusMinutes(10).toSeconds());
    }

    @Test
    void aPushedReportThatComesTwiceCountsOnce() throws Exception {
        receive(HMAC);

        post(report());
        post(report());

        assertThat(recipients("delivered", "0")).isEqualTo(1);
    }

    @Test
    void aReportOfABatchCountsItsRecipients() throws Exception {
        receive(HMAC);

        post(json("{'batch_id':'01JWNXQ5M0AAAAAAAAAAAAAAAA','statuses':[{'code':0,'count':7,'status':'Delivered'},"
                  + "{'code':4711,'count':2,'status':'Astonished'}],'total_message_count':9,'type':'delivery_report_sms'}"));

        assertThat(recipients("delivered", "0")).isEqualTo(7);
        assertThat(recipients("other", "other")).as("what is not known is no tag of its own").isEqualTo(2);
    }

    @Test
    void aReportFromTheFutureHasNoLag() throws Exception {
        receive(HMAC);

        post(json("{'at':'2999-06-01T12:00:05.123Z','batch_id':'01JWNXQ5M0AAAAAAAAAAAAAAAA','code':0,'recipient':'12015550123',"
                  + "'status':'Delivered','type':'recipient_delivery_report_sms'}"));

        Timer lag = meters.get("sinch.sms.callback.lag").timer();
        assertThat(lag.count()).isEqualTo(1);
        assertThat(lag.max(TimeUnit.NANOSECONDS)).isZero();
    }

    @Test
    void aPolledReportCountsWhenItsRouteHasHandledItAndNotBefore() throws Exception {
        MockEndpoint polled = getMockEndpoint("mock:polled");
        polled.whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("the database is away");
        });
        from("sinch-sms:deliveryReports?initialDelay=0&delay=20&windowMargin=0", "mock:polled");
        through("sinch-sms:send?from=Acme&to=" + ANN, "Hello");

        await().until(() -> polled.getReceivedCounter() >= 2);

        await().untilAsserted(() -> assertThat(recipients("delivered", "0")).isEqualTo(1));
    }

    private void from(String consumer, String end) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(consumer).to(end);
            }
        });
    }

    private double recipients(String state, String code) {
        return meters.find("sinch.sms.recipients").tags("state", state, "code", code).counters().stream()
                .mapToDouble(Counter::count).sum();
    }
}
