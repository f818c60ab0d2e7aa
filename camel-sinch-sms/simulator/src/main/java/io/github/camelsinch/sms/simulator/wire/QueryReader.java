/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelsinch.sms.simulator.error.Refusal;
import io.github.camelsinch.sms.simulator.outcome.DeliveryStatus;
import io.github.camelsinch.sms.simulator.plan.BatchFilter;
import io.github.camelsinch.sms.simulator.plan.ReportQuery;
import io.github.camelsinch.sms.simulator.report.Page;
import io.github.camelsinch.sms.simulator.report.ReportFilter;

/**
 * Reads query parameters. Lists are comma-joined; a parameter that comes twice is joined too. Unknown ones are ignored.
 */
public final class QueryReader {

    private static final int DEFAULT_PAGE_SIZE = 30;
    private static final int MAX_PAGE_SIZE = 100;
    private static final Duration DEFAULT_WINDOW = Duration.ofHours(24);
    private static final int DEFAULT_DRY_RUN_RECIPIENTS = 100;
    private static final int MAX_DRY_RUN_RECIPIENTS = 1000;

    private final Map<String, List<String>> query;

    /**
     * A reader.
     *
     * @param query decoded values by name
     */
    public QueryReader(Map<String, List<String>> query) {
        this.query = query;
    }

    /**
     * {@code page} and {@code page_size}.
     *
     * @return default: the first 30
     */
    public Page.Request page() {
        return new Page.Request(
                integer("page", 0, 0, Integer.MAX_VALUE), integer("page_size", DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE));
    }

    /**
     * The filters of a list of batches.
     *
     * @param  now the end of the default window of 24 hours
     * @return     the filters
     */
    public BatchFilter batches(Instant now) {
        Set<String> from = texts("from").map(BatchReader::canonicalOriginator).collect(Collectors.toSet());
        return new BatchFilter(startDate(now), instant("end_date"), from, text("client_reference"));
    }

    /**
     * The filters of a list of reports.
     *
     * @param  now the end of the default window of 24 hours
     * @return     the filters
     */
    public ReportQuery reports(Instant now) {
        return new ReportQuery(startDate(now), instant("end_date"), reportFilter(), text("client_reference"));
    }

    /**
     * {@code status} and {@code code}.
     *
     * @return default: all
     */
    public ReportFilter reportFilter() {
        return new ReportFilter(
                each("status", status -> DeliveryStatus.ofWireName(status)
                        .orElseThrow(() -> Refusal.invalidFormat("'" + status + "' is not a valid delivery status"))),
                each("code", code -> number(code, "delivery status code")));
    }

    /**
     * {@code type} of a batch report.
     *
     * @return {@code true} for {@code full}; default: summary
     */
    public boolean isFullReport() {
        String type = text("type");
        if (type == null || "summary".equals(type)) {
            return false;
        }
        if ("full".equals(type)) {
            return true;
        }
        throw Refusal.invalidFormat("'" + type + "' is not a valid report type");
    }

    /**
     * {@code per_recipient} of a dry run.
     *
     * @return default: {@code false}
     */
    public boolean isPerRecipient() {
        String value = text("per_recipient");
        if (value == null || "false".equals(value)) {
            return false;
        }
        if ("true".equals(value)) {
            return true;
        }
        throw Refusal.invalidFormat("'" + value + "' is not a valid boolean");
    }

    /**
     * {@code number_of_recipients} of a dry run.
     *
     * @return how many recipients are listed, 0..1000; default 100
     */
    public int dryRunRecipients() {
        return integer("number_of_recipients", DEFAULT_DRY_RUN_RECIPIENTS, 0, MAX_DRY_RUN_RECIPIENTS);
    }

    private Instant startDate(Instant now) {
        Instant start = instant("start_date");
        return start == null ? now.minus(DEFAULT_WINDOW) : start;
    }

    private <T> Set<T> each(String name, Function<String, T> read) {
        return texts(name).map(read).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Instant instant(String name) {
        String text = text(name);
        return text == null
                ? null
                : Timestamps.read(text).orElseThrow(() -> Refusal.invalidFormat("'" + text + "' is not a valid timestamp"));
    }

    private int integer(String name, int otherwise, int min, int max) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        int value = number(text, "integer");
        if (value < min || value > max) {
            String range = max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
            throw Refusal.constraint("The parameter '" + name + "' must be " + range + ".");
        }
        return value;
    }

    private static int number(String text, String kind) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalidFormat("'" + text + "' is not a valid " + kind);
        }
    }

    /** An empty value counts as absent. */
    private String text(String name) {
        List<String> values = query.get(name);
        return values == null || values.get(0).isEmpty() ? null : values.get(0);
    }

    private Stream<String> texts(String name) {
        return query.getOrDefault(name, List.of()).stream().flatMap(value -> Stream.of(value.split(","))).map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
