/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.ExitCode;
import io.github.camelsinch.sms.samples.filetosms.check.CheckedFile;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.result.JobSummary;
import io.github.camelsinch.sms.samples.filetosms.result.RejectCount;
import io.github.camelsinch.sms.samples.filetosms.result.RowCounts;
import io.github.camelsinch.sms.samples.filetosms.result.StatusCount;
import io.github.camelsinch.sms.samples.filetosms.result.Timeline;
import io.github.camelsinch.sms.samples.filetosms.track.Settlement;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;
import io.github.camelsinch.sms.samples.filetosms.track.Tally;

/**
 * Adds up a job.
 */
final class SummaryMaker {

    private record Ending(String status, int code) {
    }

    private SummaryMaker() {
    }

    static JobSummary of(String reference, Settings settings, String server, CheckedFile file, JobResult job) {
        Settlements settlements = job.settlements();
        Map<Ending, Integer> endings = new HashMap<>();
        Timeline timeline = Timeline.over(job.elapsed());
        for (int i = 0; i < file.toSend(); i++) {
            Settlement settlement = settlements.get(i);
            if (settlement.settled()) {
                endings.merge(new Ending(settlement.status(), settlement.code()), 1, Integer::sum);
                timeline.add(Duration.between(job.startedAt(), settlement.settledAt()));
            }
        }
        Tally tally = settlements.tally();
        RowCounts rows = new RowCounts(
                file.rows(), tally.delivered(), tally.failed(), tally.unfinished(), file.rejectedRows(), file.duplicates());
        return new JobSummary(
                reference, settings.source().name(), server, settings.text().text(), job.startedAt(), job.elapsed(),
                settings.rate(), rows,
                statuses(endings), rejects(file), file.parts(), file.ucs2(), file.unusual(), settlements.batches(), timeline,
                exitCode(tally), job.problem());
    }

    private static List<StatusCount> statuses(Map<Ending, Integer> endings) {
        return endings.entrySet().stream()
                .map(ending -> new StatusCount(ending.getKey().status(), ending.getKey().code(), ending.getValue()))
                .sorted(Comparator.comparingInt(StatusCount::count).reversed()
                        .thenComparing(StatusCount::status).thenComparingInt(StatusCount::code))
                .toList();
    }

    private static List<RejectCount> rejects(CheckedFile file) {
        return file.rejected().entrySet().stream()
                .map(reason -> new RejectCount(reason.getKey().label(), reason.getValue()))
                .sorted(Comparator.comparingInt(RejectCount::count).reversed().thenComparing(RejectCount::reason))
                .toList();
    }

    private static ExitCode exitCode(Tally tally) {
        if (!tally.complete()) {
            return ExitCode.NOT_FINISHED;
        }
        return tally.failed() == 0 ? ExitCode.ALL_DELIVERED : ExitCode.SOME_FAILED;
    }
}
