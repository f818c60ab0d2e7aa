/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.camelsinch.sms.samples.filetosms.ExitCode;

/**
 * Sums to test with.
 */
final class Summaries {

    private Summaries() {
    }

    static JobSummary someFailed() {
        Timeline timeline = Timeline.over(Duration.ofSeconds(21));
        for (int tenth = 0; tenth < 200; tenth++) {
            for (int i = 0; i < 48 + tenth % 3; i++) {
                timeline.add(Duration.ofMillis(600 + tenth * 100L));
            }
        }
        return new JobSummary(
                "job", "customers.csv", "the embedded simulator", "Hi ${name}, \"<parcel>\" & you",
                Instant.parse("2026-11-23T10:41:02Z"),
                Duration.ofMillis(20_600), 500, new RowCounts(10_000, 9373, 391, 0, 198, 38),
                List.of(
                        new StatusCount("Delivered", 0, 9373), new StatusCount("Failed", 153, 190),
                        new StatusCount("Failed", 150, 101), new StatusCount("Expired", 406, 60),
                        new StatusCount("Aborted", 404, 40)),
                List.of(
                        new RejectCount("not a phone number", 110), new RejectCount("the number is missing", 60),
                        new RejectCount("a value of the text is missing", 28)),
                9903, 322, 402, 40, timeline, ExitCode.SOME_FAILED, null);
    }

    static JobSummary empty() {
        return new JobSummary(
                "job", "a<b>.csv", "s", "t", Instant.EPOCH, Duration.ZERO, 1, new RowCounts(1, 0, 0, 0, 1, 0), List.of(),
                List.of(new RejectCount("r", 1)), 0, 0, 0, 0, Timeline.over(Duration.ZERO), ExitCode.ALL_DELIVERED, null);
    }

    static JobSummary unfinished(String problem) {
        return new JobSummary(
                "job", "f.csv", "s", "t", Instant.EPOCH, Duration.ofHours(30), 30, new RowCounts(10, 6, 1, 3, 0, 0),
                List.of(new StatusCount("Delivered", 0, 6), new StatusCount("Odd<Status>", 9, 1)), List.of(), 10, 0, 0, 1,
                Timeline.over(Duration.ofHours(30)), ExitCode.NOT_FINISHED, problem);
    }
}
