/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.ExitCode;
import io.github.camelsinch.sms.samples.filetosms.check.CheckedFile;
import io.github.camelsinch.sms.samples.filetosms.check.RejectReason;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.progress.Words;
import io.github.camelsinch.sms.samples.filetosms.result.ResultFolder;
import io.github.camelsinch.sms.samples.filetosms.result.RowCounts;
import io.github.camelsinch.sms.samples.filetosms.result.StatusCount;
import io.github.camelsinch.sms.samples.filetosms.result.StatusReason;
import io.github.camelsinch.sms.samples.filetosms.result.Totals;
import io.github.camelsinch.sms.samples.filetosms.result.Verdict;
import io.github.camelsinch.sms.samples.filetosms.resume.Job;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;

/**
 * What is said on standard output before and after the progress. No phone number is in it.
 */
final class Story {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final String separator;

    Story(PrintStream out, String separator) {
        this.out = out;
        this.separator = separator;
    }

    void begin(Settings settings, Server server) {
        boolean live = settings.server() instanceof ServerChoice.Live;
        say(settings.source().name() + " to " + server.name()
            + (live ? "" : "; nothing leaves this machine"));
        String where = server.page() == null ? "" : "page " + server.page() + separator;
        say("  " + where + "plan " + server.servicePlanId() + separator + Words.count(settings.rate()) + " messages/s");
        say("  text " + settings.text().text());
    }

    void checked(CheckedFile file, int rate) {
        say("checked " + Words.count(file.rows(), "row") + ": " + Words.count(file.toSend()) + " to send, "
            + Words.count(file.rejectedRows()) + " rejected, " + Words.count(file.duplicates(), "duplicate"));
        say("  " + Words.count(file.parts(), "part") + separator + Words.count(file.ucs2(), "text") + " in UCS-2" + separator
            + Words.count(file.unusual(), "unusual number") + separator + "about " + Words.clock(predicted(file, rate)) + " at "
            + Words.count(rate) + "/s");
    }

    void rejects(CheckedFile file) {
        for (Map.Entry<RejectReason, Integer> reason : file.rejected().entrySet()) {
            say(count(reason.getValue()) + reason.getKey().label());
        }
    }

    void nothingSent(ResultFolder folder) {
        say("checked with the local prediction of parts; nothing was sent, nobody was asked");
        say("details in " + folder.path() + ": rejects.csv, duplicates.csv");
    }

    /** Says what a run before this one means for it. */
    void earlierRun(Job job) {
        if (job.stage() == Job.Stage.STOPPED) {
            say("carries on the job that began on " + MINUTE.format(job.startedAt())
                + "; what Sinch has is not sent again");
        } else if (job.stage() == Job.Stage.SENT) {
            say("was sent before, on " + MINUTE.format(job.startedAt())
                + "; nothing is sent again (--again sends it anew)");
        }
    }

    void end(Totals totals, ResultFolder folder) {
        RowCounts rows = totals.rows();
        for (StatusCount status : totals.statuses()) {
            String reason = StatusReason.of(status.code());
            say(count(status.count()) + status.status() + " " + status.code() + (reason.isEmpty() ? "" : ", " + reason));
        }
        say(Words.count(rows.total(), "row") + " = " + Words.count(rows.settled()) + " settled + "
            + Words.count(rows.rejected()) + " rejected + " + Words.count(rows.duplicates(), "duplicate") + " + "
            + Words.count(rows.notFinished()) + " not finished");
        say("results in " + folder.path() + ": result.csv, rejects.csv, duplicates.csv, summary.json, summary.html");
        ExitCode exit = totals.exit();
        say("exit code " + exit.number() + ": " + Verdict.of(totals));
    }

    static Duration predicted(CheckedFile file, int rate) {
        return Duration.ofMillis(file.toSend() * 1000L / rate);
    }

    private static String count(int count) {
        return String.format("%10s  ", Words.count(count));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
