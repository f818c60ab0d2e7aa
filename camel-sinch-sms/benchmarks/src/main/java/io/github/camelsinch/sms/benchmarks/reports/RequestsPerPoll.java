/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.benchmarks.reports;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelsinch.sms.api.model.DeliveryReportListQuery;
import io.github.camelsinch.sms.report.ListedReport;
import io.github.camelsinch.sms.report.ReportFeed;
import io.github.camelsinch.sms.report.ReportKeys;
import io.github.camelsinch.sms.report.ReportPages;
import io.github.camelsinch.sms.report.ReportProgress;
import io.github.camelsinch.sms.report.ReportTiming;
import io.github.camelsinch.sms.report.SeenReports;
import io.github.camelsinch.sms.report.WindowPlan;

/**
 * How many requests a poll takes, the longer the history of the plan the more or not. The feed of the consumer with its
 * defaults, without HTTP, on a clock that is moved: polls each five seconds, of which each finds five new reports.
 */
final class RequestsPerPoll {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int PAGE_SIZE = 100;
    /** The defaults of the consumer. */
    private static final ReportTiming USUAL = new ReportTiming(Duration.ofMinutes(10), MARGIN, HOUR);
    private static final ReportTiming WITHOUT_SWEEPS = new ReportTiming(Duration.ofMinutes(10), MARGIN, Duration.ZERO);
    /** Requests are whole ones, so two averages may differ by that. */
    private static final double FLAT = 1.05;

    private final PrintStream out;

    RequestsPerPoll(PrintStream out) {
        this.out = out;
    }

    /** {@return whether a poll takes as many requests after fourteen days as after an hour} */
    boolean measure() throws InterruptedException {
        double first = 0;
        double last = 0;
        out.printf("%nRequests, a new report each second, polls each 5 s%n");
        out.printf("%-12s %10s %12s %18s %26s%n", "history", "reports", "each poll", "each hour's sweep",
                "plain, all of it each poll");
        for (Duration history : List.of(HOUR, Duration.ofDays(1), Duration.ofDays(4), Duration.ofDays(14))) {
            last = perPoll(history);
            first = first == 0 ? last : first;
            out.printf("%-12s %10d %12.2f %18d %26d%n", name(history), history.toSeconds(), last, sweep(history),
                    history.toSeconds() / PAGE_SIZE + 1);
        }
        return last <= first * FLAT;
    }

    private static String name(Duration history) {
        return history.toDays() == 0 ? history.toHours() + " hours" : history.toDays() + " days";
    }

    /** Of an hour of polls that goes on from where it was. */
    static double perPoll(Duration history) throws InterruptedException {
        History listing = new History(NOW.minus(history), NOW);
        ReportFeed feed = feed(listing, history, WITHOUT_SWEEPS, NOW);
        poll(feed, listing);
        listing.takeRequests();
        int polls = 0;
        while (listing.now().isBefore(NOW.plus(HOUR))) {
            listing.advance(POLL);
            poll(feed, listing);
            polls++;
        }
        return (double) listing.takeRequests() / polls;
    }

    /** Of one poll whose sweep is due, without the polls before it. */
    private static int sweep(Duration history) throws InterruptedException {
        History listing = new History(NOW.minus(history), NOW);
        ReportFeed feed = feed(listing, history, USUAL, NOW.minus(HOUR));
        poll(feed, listing);
        return listing.takeRequests();
    }

    private static void poll(ReportFeed feed, History listing) throws InterruptedException {
        boolean more;
        do {
            more = feed.readOn(listing::now);
            for (ListedReport report = feed.next(); report != null; report = feed.next()) {
                feed.handled(report);
            }
        } while (more);
    }

    private static ReportFeed feed(History listing, Duration history, ReportTiming timing, Instant swept) {
        ReportProgress progress = new ReportProgress(NOW.minus(history), NOW.minus(MARGIN), swept, NOW);
        return new ReportFeed(
                new ReportPages(
                        listing::page, new DeliveryReportListQuery(null, PAGE_SIZE, null, null, List.of(), List.of(), null)),
                new WindowPlan(progress, now -> NOW, timing, gap -> {
                }), new ReportKeys("plan"), report -> true, new SeenReports(Duration.ofDays(1), Long.MAX_VALUE));
    }
}
