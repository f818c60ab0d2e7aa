/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;

import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.progress.Progress;
import io.github.camelsinch.sms.samples.filetosms.progress.Words;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;

/**
 * Sends the rows and waits until each of them is settled, the time is over, or somebody calls it off. One use only.
 */
final class SendingJob {

    private static final Duration TICK = Duration.ofMillis(200);

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

    JobResult run(RecipientTable recipients, Iterator<?> rows, Duration timeout) throws InterruptedException {
        Settlements settlements = new Settlements(recipients, clock.instant(), ending::everythingSettled);
        if (recipients.size() == 0 || ending.calledOff() != null) {
            settlements.sendingEnded(true);
            return new JobResult(settlements, clock.instant(), Duration.ZERO, ending.calledOff());
        }
        Instant start;
        Duration elapsed;
        SendOutcome outcome;
        String problem;
        try (CamelRun camel = CamelRun.start(server, new ReportProcessor(settlements, clock), reportFailures)) {
            start = clock.instant();
            long startNanos = System.nanoTime();
            outcome = new SendOutcome(camel.send(rows, settings.text().text(), settings.from()), settlements);
            problem = await(settlements, outcome, startNanos, timeout);
            elapsed = since(startNanos);
        }
        // stopping Camel ends a send that still ran
        outcome.bookIfDone();
        settlements.sendingEnded(false);
        progress.finish(settlements.tally(), elapsed);
        return new JobResult(settlements, start, elapsed, settlements.tally().complete() ? null : problem);
    }

    /** Gives why it ended before everything was settled, or {@code null}. */
    private String await(Settlements settlements, SendOutcome outcome, long startNanos, Duration timeout)
            throws InterruptedException {
        while (!ending.await(TICK)) {
            outcome.bookIfDone();
            if (outcome.problem() != null && settlements.outstanding() == 0) {
                return outcome.problem();
            }
            Duration elapsed = since(startNanos);
            if (elapsed.compareTo(timeout) >= 0) {
                return outcome.problem() == null ? timeIsOver(timeout) : outcome.problem();
            }
            progress.update(settlements.tally(), settlements.settledPerSecond(clock.instant()), elapsed);
        }
        return ending.calledOff();
    }

    private String timeIsOver(Duration timeout) {
        String time = "the time of " + Words.clock(timeout) + " was over";
        return reportFailures.last() == null ? time : time + "; reports could not be read: " + reportFailures.last();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
