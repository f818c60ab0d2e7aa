/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;

import io.github.camelsinch.sms.api.error.SinchSmsException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lists that hold what no report looks like. */
class ReportsPoisonTest extends CamelTestSupport {

    private static final String SOUND = report("46701740605", "\"2026-03-01T12:00:00.000Z\"", "0");

    private ListedSinch sinch;

    @AfterEach
    void stopServer() {
        sinch.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "null", "7", "\"x\"", "[]", "[[{}]]", "{}", "{\"batch_id\":\"b\",\"recipient\":\"46701740605\"}",
            "{\"batch_id\":{},\"recipient\":\"46701740605\",\"status\":\"Delivered\"}",
            "{\"batch_id\":\"b\",\"recipient\":\"46701740605\",\"status\":\"Delivered\",\"code\":\"x\"}",
            "{\"batch_id\":\"b\",\"recipient\":\"46701740605\",\"status\":\"Delivered\",\"at\":\"yesterday\"}" })
    void anEntryWithoutAReportsFormGoesToTheErrorHandlerOnceAndTheOthersFlow_F65_B77_B78_B83_B85(String poison)
            throws Exception {
        MockEndpoint end = poll(ListedSinch.ofEntries(poison, SOUND));
        MockEndpoint failed = getMockEndpoint("mock:failed");
        await().until(() -> end.getReceivedCounter() == 1 && failed.getReceivedCounter() == 1);
        int requests = sinch.requests();
        await().until(() -> sinch.requests() > requests + 5);

        assertThat(end.getReceivedCounter()).isEqualTo(1);
        assertThat(failed.getReceivedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.getMessage().getHeader(SinchSmsConstants.UNREADABLE_REPORT)).isEqualTo(poison);
            assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)).isInstanceOf(SinchSmsException.class)
                    .asString().doesNotContain("46701740605");
        });
        assertThat(polling().getUnreadableReports()).isEqualTo(1);
    }

    @Test
    void aTimeWithoutAZoneIsUtc_B85() throws Exception {
        MockEndpoint end = poll(ListedSinch.ofEntries(report("46701740605", "\"2026-03-01T12:00:00.000\"", "0")));
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges().get(0).getMessage().getHeader(SinchSmsConstants.AT))
                .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"9999-12-31T23:59:59Z\"", "\"1970-01-01T00:00:00Z\"" })
    void aTimeFarAwayIsHandledAndThePositionIsTheServersTime_B85(String at) throws Exception {
        MockEndpoint end = poll(ListedSinch.ofEntries(report("46701740605", at, "0")));
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        await().until(() -> polling().getPosition() != null);
        assertThat(Instant.parse(polling().getPosition())).isBetween(
                Instant.now().minusSeconds(7300), Instant.now().plusSeconds(2));
    }

    @Test
    void aReportOfABatchThatSomethingElseSentComesAsAnyOtherAndIsFlagged_B99() throws Exception {
        MockEndpoint end = poll(ListedSinch.ofEntries(
                SOUND,
                report("46701740606", "\"2026-03-01T12:00:01Z\"", "0").replace("|cs1.ud2k5tzu6ms7xvdcq3u7jsmk4q.3", "")));
        end.expectedMessageCount(2);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(SinchSmsConstants.FOREIGN))
                .containsExactly(false, true);
        assertThat(end.getReceivedExchanges().get(1).getMessage().getHeader(SinchSmsConstants.BATCH_ID))
                .isEqualTo("01FC66621XXXXX119Z8PMV1QPQ");
    }

    @Test
    void theErrorTellsWhetherItMayPassAndTheReferenceIsTheUsersOwn() throws Exception {
        MockEndpoint end = poll(ListedSinch.ofEntries(
                report("46701740605", "\"2026-03-01T12:00:00Z\"", "153").replace("Delivered", "Failed"),
                report("46701740606", "\"2026-03-01T12:00:01Z\"", "150").replace("Delivered", "Failed"),
                report("46701740607", "\"2026-03-01T12:00:02Z\"", "0")));
        end.expectedMessageCount(3);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(SinchSmsConstants.CODE_CLASS))
                .containsExactly("temporary", "permanent", null);
        assertThat(end.getReceivedExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader(SinchSmsConstants.REFERENCE)).containsOnly("order-17");
    }

    @Test
    void theFilterByReferenceComparesTheUsersOwnPart() throws Exception {
        MockEndpoint end = poll(ListedSinch.ofEntries(
                SOUND, report("46701740606", "\"2026-03-01T12:00:01Z\"", "0").replace("order-17", "order-18")),
                "&clientReference=order-18");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges().get(0).getMessage().getHeader(SinchSmsConstants.RECIPIENT))
                .isEqualTo("46701740606");
    }

    @Test
    void theReferenceOfOneSegmentIsComparedWhole() throws Exception {
        String whole = "order-17|cs1.ud2k5tzu6ms7xvdcq3u7jsmk4q.4";
        MockEndpoint end = poll(ListedSinch.ofEntries(
                SOUND, report("46701740606", "\"2026-03-01T12:00:01Z\"", "0").replace("k4q.3", "k4q.4")),
                "&clientReference=RAW(" + whole + ")");
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        assertThat(end.getReceivedExchanges().get(0).getMessage().getHeader(SinchSmsConstants.RECIPIENT))
                .isEqualTo("46701740606");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"count\":\"x\",\"delivery_reports\":[]}", "{\"count\":1}", "[]", "{\"delivery_reports\":{}}", "",
            "{\"count\":0,\"delivery_reports\":[]} trailing" })
    void anAnswerThatIsNoListFailsThePollAndIsNotTakenForNothingNew_B78_B79(String answer) throws Exception {
        poll(ListedSinch.of(query -> answer));
        MockEndpoint failed = getMockEndpoint("mock:failed");
        failed.expectedMinimumMessageCount(1);

        failed.assertIsSatisfied(10_000);

        assertThat(polling().getPosition()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = { -7, 0, 2_000_000_000 })
    void aCountThatLiesDoesNotKeepThePollFromEnding_F71_B84(int count) throws Exception {
        MockEndpoint end = poll(ListedSinch.of(
                query -> "{\"count\":" + count + ",\"page\":0,\"page_size\":" + -count + ",\"delivery_reports\":[" + SOUND
                         + "]}"));
        end.expectedMessageCount(1);

        end.assertIsSatisfied(10_000);

        await().until(() -> polling().getPosition() != null);
    }

    @Test
    void deepNestingFailsThePollAndDoesNotEndTheJvm_B72() throws Exception {
        String deep = "[".repeat(100_000);
        poll(ListedSinch.of(query -> "{\"count\":1,\"delivery_reports\":[" + deep));
        MockEndpoint failed = getMockEndpoint("mock:failed");
        failed.expectedMinimumMessageCount(1);

        failed.assertIsSatisfied(10_000);
    }

    @Test
    void afterTwoFailedPollsTheBackOffOptionsPause() throws Exception {
        poll(ListedSinch.of(query -> "nonsense"), "&backoffErrorThreshold=2&backoffMultiplier=1000000");
        await().until(() -> sinch.requests() == 2);

        await().during(Duration.ofMillis(300)).until(() -> sinch.requests() == 2);
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

    private MockEndpoint poll(ListedSinch server, String... options) throws Exception {
        sinch = server;
        context.getComponent("sinch-sms", SinchSmsComponent.class).getConfiguration().setBaseUrl(server.baseUrl());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(SinchSmsException.class).handled(true).to("mock:failed");
                from(ReportsTestSupport.reports("&since=2h&bridgeErrorHandler=true" + String.join("", options)))
                        .routeId("polling").to("mock:end");
            }
        });
        return getMockEndpoint("mock:end");
    }

    private DeliveryReportsConsumer polling() {
        return (DeliveryReportsConsumer) context.getRoute("polling").getConsumer();
    }

    private static String report(String recipient, String at, String code) {
        return "{\"type\":\"recipient_delivery_report_sms\",\"batch_id\":\"01FC66621XXXXX119Z8PMV1QPQ\",\"recipient\":\""
               + recipient + "\",\"code\":" + code + ",\"status\":\"Delivered\",\"at\":" + at
               + ",\"client_reference\":\"order-17|cs1.ud2k5tzu6ms7xvdcq3u7jsmk4q.3\"}";
    }
}
