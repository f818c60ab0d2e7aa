/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelsinch.sms.api.model.RecipientDeliveryReport;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A simulator that delivers at once, and routes that poll its delivery reports quickly. */
abstract class ReportsTestSupport extends SinchSmsTestSupport {

    private static final Map<String, String> QUICK = Map.of("initialDelay", "0", "delay", "20", "windowMargin", "0");
    static final String ABORTED = "9990000402";

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    /** Sends one batch, which is delivered before this returns. */
    String send(Object to, String... options) {
        Exchange sent = template.send(
                "sinch-sms:send?from=Acme&text=Hello" + String.join("", options),
                exchange -> exchange.getMessage().setHeader(SinchSmsConstants.TO, to));
        assertThat(sent.getException()).isNull();
        return sent.getMessage().getHeader(SinchSmsConstants.BATCH_ID, String.class);
    }

    /** A route of id {@code polling} from the reports to {@code mock:reports}. */
    MockEndpoint poll(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(reports(options)).routeId("polling").to("mock:reports");
            }
        });
        return getMockEndpoint("mock:reports");
    }

    /** An endpoint that polls quickly where the options do not say otherwise. */
    static String reports(String options) {
        StringBuilder uri = new StringBuilder("sinch-sms:deliveryReports?exchangePattern=InOnly").append(options);
        QUICK.forEach((option, value) -> {
            if (!options.contains("&" + option + "=")) {
                uri.append('&').append(option).append('=').append(value);
            }
        });
        return uri.toString();
    }

    static List<String> recipients(MockEndpoint end) {
        return end.getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody(RecipientDeliveryReport.class).recipient()).toList();
    }

    /** Lets what was reported until now be longer ago than this. */
    static void awaitPassing(Duration time) {
        Instant passed = Instant.now().plus(time);
        await().pollInterval(Duration.ofMillis(5)).until(() -> Instant.now().isAfter(passed));
    }

    /** The parameters of each request for delivery reports so far. */
    List<Map<String, String>> polls() {
        return sinch.requests().stream().filter(request -> request.path().endsWith("/delivery_reports"))
                .map(request -> parameters(request.query())).toList();
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(parameter -> parameter.split("=", 2)).collect(Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
