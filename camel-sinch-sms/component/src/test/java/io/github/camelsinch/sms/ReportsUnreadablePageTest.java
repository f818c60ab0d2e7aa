/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A list in which one entry makes broken JSON of every page that it is on. */
class ReportsUnreadablePageTest extends CamelTestSupport {

    private static final Instant FIRST = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    private static final int ENTRIES = 60;
    private static final int BAD = 23;

    private volatile boolean broken = true;
    private ListedSinch sinch;

    @AfterEach
    void stopServer() {
        sinch.close();
    }

    @Test
    void itHoldsUpNoOtherReportAndIsAnnouncedAndShownUntilItCanBeRead() throws Exception {
        HealthCheckRegistry checks = HealthCheckRegistry.get(context);
        checks.register(checks.resolveById("consumers"));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).to("mock:failed");
                from(ReportsTestSupport.reports("&since=2h&bridgeErrorHandler=true&pageSize=10&sweepInterval=1"))
                        .routeId("polling").to("mock:end");
            }
        });
        MockEndpoint end = getMockEndpoint("mock:end");
        MockEndpoint failed = getMockEndpoint("mock:failed");

        await().until(() -> end.getReceivedCounter() == ENTRIES - 1);
        assertThat(recipients(end)).doesNotContain(recipient(BAD)).doesNotHaveDuplicates();
        await().until(() -> health().getState() == HealthCheck.State.UP);
        assertThat(health().getDetails().get("reports.gap")).asString()
                .satisfies(gap -> assertThat(at(BAD)).isBetween(Instant.parse(gap.substring(0, gap.indexOf(' '))),
                        Instant.parse(gap.substring(gap.lastIndexOf(' ') + 1))));
        assertThat(failed.getReceivedExchanges()).extracting(
                exchange -> exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).getMessage()).hasSize(3)
                .last().asString().contains("every sweep tries these again").doesNotContain(recipient(BAD));

        broken = false;

        await().until(() -> end.getReceivedCounter() == ENTRIES);
        assertThat(recipients(end)).contains(recipient(BAD)).doesNotHaveDuplicates();
        await().until(() -> !health().getDetails().containsKey("reports.gap"));
    }

    private static List<String> recipients(MockEndpoint end) {
        return end.getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader(SinchSmsConstants.RECIPIENT, String.class)).toList();
    }

    private HealthCheck.Result health() {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().contains("consumer:polling")).findFirst().orElseThrow();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        sinch = ListedSinch.of(this::list);
        CamelContext context = super.createCamelContext();
        SinchSmsComponent component = new SinchSmsComponent();
        component.getConfiguration().setBaseUrl(sinch.baseUrl());
        component.getConfiguration().setServicePlanId("plan-1");
        component.getConfiguration().setToken("token-1");
        context.addComponent("sinch-sms", component);
        return context;
    }

    private String list(String query) {
        Map<String, String> asked = Arrays.stream(query.split("&")).map(one -> one.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Instant start = Instant.parse(asked.get("start_date"));
        Instant end = Instant.parse(asked.get("end_date"));
        int size = Integer.parseInt(asked.get("page_size"));
        List<Integer> listed = IntStream.range(0, ENTRIES).boxed()
                .filter(i -> !at(i).isBefore(start) && at(i).isBefore(end)).sorted(Comparator.reverseOrder()).toList();
        List<String> page = listed.stream().skip((long) size * Integer.parseInt(asked.get("page"))).limit(size)
                .map(this::entry).toList();
        return "{\"count\":" + listed.size() + ",\"page\":0,\"page_size\":" + page.size() + ",\"delivery_reports\":["
               + String.join(",", page) + "]}";
    }

    private String entry(int i) {
        String end = i == BAD && broken ? "" : "\"";
        return "{\"batch_id\":\"01FC66621XXXXX119Z8PMV1QPQ\",\"code\":0,\"status\":\"Delivered\",\"at\":\"" + at(i)
               + "\",\"recipient\":\"" + recipient(i) + end + "}";
    }

    /** Some share a second. */
    private static Instant at(int i) {
        return FIRST.plusMillis(300L * i);
    }

    private static String recipient(int i) {
        return String.valueOf(46_701_740_000L + i);
    }
}
