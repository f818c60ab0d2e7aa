/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelsinch.sms.simulator.SinchSmsSimulator;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every metric and label of the Grafana dashboard is one that Prometheus is really given. */
class DashboardTest extends WebhookTestSupport {

    private static final File DASHBOARD = new File("src/main/docs/sinch-sms-grafana.json");
    private static final String SEND = "sinch-sms:send?from=Acme&to=" + ANN;
    private static final Pattern METRIC = Pattern.compile("(sinch_sms_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)\\{(.*)} \\S+");

    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** Metric to label to its values. */
    private final Map<String, Map<String, Set<String>>> scraped = new HashMap<>();

    @Override
    SinchSmsSimulator startSimulator() {
        return SinchSmsSimulator.builder().servicePlanId(PLAN).token(TOKEN).messagesPerSecond(0).start();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("prometheus", prometheus);
        return context;
    }

    @Test
    void everyMetricAndLabelOfTheDashboardIsScraped() throws Exception {
        letEverythingHappen();
        scrape();

        List<String> expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(15);
        Set<String> used = new TreeSet<>();
        expressions.forEach(expression -> used.addAll(metrics(expression)));
        assertThat(used).as("what the dashboard leaves out").containsAll(scraped.keySet());
    }

    private void letEverythingHappen() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("sinch-sms:deliveryReports?initialDelay=0&delay=20&windowMargin=0").routeId("polling").to("mock:polled");
            }
        });
        MockEndpoint polled = getMockEndpoint("mock:polled");
        polled.expectedMinimumMessageCount(1);
        through(SEND, "Hello");
        polled.assertIsSatisfied(20_000);
        // or its polls would take the failures that follow
        context.getRouteController().stopRoute("polling");
        sinch.failNext(1, 429, Map.of());
        through(SEND, "Hello again");
        sinch.failNext(1, 500, Map.of());
        through(SEND + "&onUnknown=fail", "Hello for nobody knows");
        MockEndpoint pushed = receive(HMAC);
        assertThat(post(report())).isEqualTo(200);
        assertThat(pushed.getReceivedCounter()).isEqualTo(1);
    }

    private void scrape() {
        for (String line : prometheus.scrape().split("\n")) {
            Matcher sample = SAMPLE.matcher(line);
            if (line.startsWith("sinch_sms_") && sample.matches()) {
                Map<String, Set<String>> labels = scraped.computeIfAbsent(sample.group(1), metric -> new HashMap<>());
                MATCHER.matcher(sample.group(2)).results().forEach(
                        label -> labels.computeIfAbsent(label.group(1), any -> new TreeSet<>()).add(label.group(3)));
            }
        }
    }

    /** Checks an expression; gives the metrics in it. */
    private Set<String> metrics(String expression) {
        Set<String> metrics = new TreeSet<>();
        METRIC.matcher(expression).results().forEach(metric -> {
            String name = metric.group(1);
            assertThat(scraped).as(expression).containsKey(name);
            metrics.add(name);
            if (metric.group(2) != null) {
                MATCHER.matcher(metric.group(2)).results()
                        .forEach(matcher -> check(expression, name, matcher.group(1), matcher.group(2), matcher.group(3)));
            }
        });
        assertThat(metrics).as(expression).isNotEmpty();
        List<String> labels = new ArrayList<>();
        GROUPED.matcher(expression).results().forEach(by -> labels.addAll(Arrays.asList(by.group(1).split(", "))));
        LABEL_VALUES.matcher(expression).results().forEach(values -> labels.add(values.group(2)));
        metrics.forEach(metric -> assertThat(scraped.get(metric).keySet()).as(expression).containsAll(labels));
        return metrics;
    }

    private void check(String expression, String metric, String label, String operator, String value) {
        assertThat(scraped.get(metric)).as(expression).containsKey(label);
        if (operator.equals("=")) {
            assertThat(scraped.get(metric).get(label)).as(expression).contains(value);
        }
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD);
        for (JsonNode panel : dashboard.get("panels")) {
            panel.get("targets").forEach(target -> expressions.add(target.get("expr").asText()));
        }
        for (JsonNode variable : dashboard.at("/templating/list")) {
            if (variable.has("definition")) {
                expressions.add(variable.get("definition").asText());
            }
        }
        return expressions;
    }
}
