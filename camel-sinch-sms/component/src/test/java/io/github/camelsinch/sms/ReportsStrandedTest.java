/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is thrown in the middle of a poll leaves no report behind. */
class ReportsStrandedTest extends CamelTestSupport {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void aRepositoryOfWhatIsInProgressThatFailsOnceLeavesNoReportBehind() throws Exception {
        context.getRegistry().bind("inProgress", new MemoryIdempotentRepository() {
            @Override
            public boolean add(String key) {
                failOnce();
                return super.add(key);
            }
        });

        allThreeCome("&inProgressRepository=#inProgress", report("46701740601"), report("46701740602"), report("46701740603"));
    }

    @Test
    void anExceptionHandlerThatFailsOnceLeavesNoReportBehind() throws Exception {
        context.getRegistry().bind("failures", new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                handleException(null, null, exception);
            }

            @Override
            public void handleException(String message, Throwable exception) {
                handleException(message, null, exception);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                failOnce();
            }
        });

        allThreeCome(
                "&exceptionHandler=#failures", report("46701740601"), "7", report("46701740602"), report("46701740603"));

        assertThat(polling().getUnreadableReports()).isEqualTo(2);
    }

    private void failOnce() {
        if (calls.incrementAndGet() == 1) {
            throw new RuntimeCamelException("database is down");
        }
    }

    private void allThreeCome(String options, String... entries) throws Exception {
        try (ListedSinch sinch = ListedSinch.ofEntries(entries)) {
            context.getComponent("sinch-sms", SinchSmsComponent.class).getConfiguration().setBaseUrl(sinch.baseUrl());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(ReportsTestSupport.reports("&since=2h" + options)).routeId("polling").to("mock:end");
                }
            });
            MockEndpoint end = getMockEndpoint("mock:end");
            end.expectedMessageCount(3);

            end.assertIsSatisfied(10_000);

            await().until(() -> polling().getUnresolvedReports() == 0);
            assertThat(calls).hasValueGreaterThan(1);
            context.getRouteController().stopRoute("polling");
        }
    }

    private DeliveryReportsConsumer polling() {
        return (DeliveryReportsConsumer) context.getRoute("polling").getConsumer();
    }

    private static String report(String recipient) {
        return "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"01FC66621XXXXX119Z8PMV1QPQ\",\"recipient\":\""
               + recipient + "\",\"code\":0,\"status\":\"Delivered\",\"at\":\"2026-03-01T12:00:00.000Z\"}";
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setServicePlanId("plan-1");
        component.getConfiguration().setToken("token-1");
        context.addComponent("sinch-sms", component);
        return context;
    }
}
