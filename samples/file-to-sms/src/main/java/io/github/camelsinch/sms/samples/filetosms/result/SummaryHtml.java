/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.progress.Words;

/**
 * Writes {@code summary.html}: one page that loads nothing from anywhere, for small and large screens, dark and light.
 */
public final class SummaryHtml {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private SummaryHtml() {
    }

    /**
     * @param  path        the file
     * @param  summary     the sums
     * @throws IOException when it cannot be written
     */
    public static void write(Path path, JobSummary summary) throws IOException {
        Files.writeString(path, page(summary), StandardCharsets.UTF_8);
    }

    static String page(JobSummary summary) throws IOException {
        RowCounts rows = summary.rows();
        OutcomeBar bar = new OutcomeBar(rows);
        RateChart chart = new RateChart(summary.timeline(), summary.limit());
        Map<String, String> fragments = new HashMap<>();
        fragments.put("file", Html.escape(summary.file()));
        fragments.put("server", Html.escape(summary.server()));
        fragments.put("text", Html.escape(summary.text()));
        fragments.put("started", DAY.format(summary.startedAt()) + " UTC");
        fragments.put("elapsed", Words.clock(summary.elapsed()));
        fragments.put("share", Words.percent(rows.delivered(), rows.accepted()));
        fragments.put("verdict", Html.escape(Verdict.of(summary.totals())));
        fragments.put("tone", tone(summary));
        fragments.put("badge", badge(summary));
        fragments.put("rows", Words.count(rows.total(), "row"));
        fragments.put("bar", bar.svg());
        fragments.put("legend", bar.legend());
        fragments.put("limit", Words.count(summary.limit()));
        fragments.put("mean", Words.count(Math.round(summary.perSecond())));
        fragments.put("top", Words.count(Math.round(chart.top())));
        fragments.put("middle", Words.count(Math.round(chart.top() / 2)));
        fragments.put("chart", chart.svg());
        fragments.put("chartTable", chart.table());
        fragments.put("chartMiddle", RateChart.time(chart.end().dividedBy(2)));
        fragments.put("chartEnd", RateChart.time(chart.end()));
        fragments.put("slice", inWords(summary.timeline().slice()));
        fragments.put("failures", failures(summary));
        fragments.put("rejects", rejects(summary));
        fragments.put("parts", Words.count(summary.parts()));
        fragments.put("ucs2", Words.count(summary.ucs2()));
        fragments.put("batches", Words.count(summary.batches()));
        fragments.put("unusual", Words.count(summary.unusual()));
        return Html.fill("/summary-template.html", fragments);
    }

    private static String tone(JobSummary summary) {
        return switch (summary.exit()) {
            case ALL_DELIVERED -> "good";
            case SOME_FAILED -> "mixed";
            default -> "open";
        };
    }

    private static String badge(JobSummary summary) {
        return switch (summary.exit()) {
            case ALL_DELIVERED -> "all delivered";
            case SOME_FAILED -> "some failed";
            default -> "not finished";
        } + ", exit code " + summary.exit().number();
    }

    private static String inWords(Duration slice) {
        return slice.toSeconds() < 60 ? slice.toSeconds() + " s" : slice.toMinutes() + " min";
    }

    private static String failures(JobSummary summary) {
        List<BarTable.Row> rows = summary.statuses().stream()
                .filter(status -> !status.status().equals("Delivered"))
                .map(status -> new BarTable.Row(
                        status.status() + " " + status.code(), StatusReason.of(status.code()), status.count()))
                .toList();
        return rows.isEmpty() ? "<p class=\"none\">Nobody was left out.</p>" : BarTable.html("Recipients", "failed", rows);
    }

    private static String rejects(JobSummary summary) {
        List<BarTable.Row> rows = summary.rejects().stream()
                .map(reject -> new BarTable.Row(reject.reason(), "", reject.count()))
                .toList();
        return rows.isEmpty() ? "<p class=\"none\">No row was rejected.</p>" : BarTable.html("Rows", "rejected", rows);
    }
}
