/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;

import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.progress.Progress;
import io.github.camelsinch.sms.samples.filetosms.progress.Words;
import io.github.camelsinch.sms.samples.filetosms.resume.Job;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;

/**
 * Sends the rows and waits until each of them is settled, the time is over, or somebody calls it off. One use only.
 */
final class SendingJob {

    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    private final Settings settings;
    private final Server server;
    private final Progress progress;
    private final Clock clock;
    private final Ending ending;
    private final ReportFailures reportFailures = new ReportFailures();

    SendingJob(Settings settings, Server server, Progress progress, Clock clock, Ending ending) {
        this.settings = settings;
        this.server = server;
        this.progress = progress;
        this.clock = clock;
        this.ending = ending;
    }

    JobResult run(RememberedSend send, RecipientTable recipients, Iterator<?> rows, Duration timeout)
            throws IOException, InterruptedException {
        if (recipients.size() == 0 || ending.calledOff() != null) {
            Settlements none = new Settlements(recipients, clock.instant(), ending::everythingSettled);
            none.sendingEnded(send.job().stage() == Job.Stage.NEW);
            return new JobResult(none, clock.instant(), Duration.ZERO, ending.calledOff());
        }
        send.begin();
        Job job = send.job();
        Settlements settlements = new Settlements(recipients, job.startedAt(), ending::everythingSettled);
        StoppableRows stoppable = new StoppableRows(rows);
        Stopwatch watch = new Stopwatch(Duration.between(job.startedAt(), clock.instant()));
        SendOutcome outcome;
        String problem;
        try (CamelRun camel = CamelRun.start(
                server, settings.rate(), send, new ReportProcessor(settlements, clock), reportFailures)) {
            outcome = new SendOutcome(
                    camel.send(stoppable, settings.text().text(), settings.from()), settlements,
                    job.stage() == Job.Stage.NEW);
            problem = await(settlements, outcome, watch, timeout);
            watch.stop();
            stoppable.stop();
        }
        // stopping Camel ends a send that still ran
        send.ended(outcome.bookAtEnd(SHUTDOWN));
        settlements.sendingEnded(false);
        progress.finish(settlements.tally(), watch.ofJob());
        return new JobResult(
                settlements, job.startedAt(), watch.ofJob(), settlements.tally().complete() ? null : problem);
    }

    /** Gives why it ended before everything was settled, or {@code null}. */
    private String await(Settlements settlements, SendOutcome outcome, Stopwatch watch, Duration timeout)
            throws InterruptedException {
        while (!ending.await(TICK)) {
            outcome.bookIfDone();
            if (outcome.problem() != null && settlements.outstanding() == 0) {
                return outcome.problem();
            }
            if (watch.ofRun().compareTo(timeout) >= 0) {
                return outcome.problem() == null ? timeIsOver(timeout) : outcome.problem();
            }
            progress.update(settlements.tally(), settlements.settledPerSecond(clock.instant()), watch.ofJob());
        }
        return ending.calledOff();
    }

    private String timeIsOver(Duration timeout) {
        String time = "the time of " + Words.clock(timeout) + " was over";
        return reportFailures.last() == null ? time : time + "; reports could not be read: " + reportFailures.last();
    }
}
