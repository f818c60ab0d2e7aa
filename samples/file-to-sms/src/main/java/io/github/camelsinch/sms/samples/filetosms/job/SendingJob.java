/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import io.github.camelsinch.sms.samples.filetosms.ReportBean;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.progress.Progress;
import io.github.camelsinch.sms.samples.filetosms.progress.Words;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.Settlements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends the rows and waits until each of them is settled, the time is over, or somebody calls it off. One use only.
 */
final class SendingJob {

    private static final Duration TICK = Duration.ofMillis(200);

    private final Settings settings;
    private final Server server;
    private final Progress progress;
    private final Clock clock;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String calledOff;

    SendingJob(Settings settings, Server server, Progress progress, Clock clock) {
        this.settings = settings;
        this.server = server;
        this.progress = progress;
        this.clock = clock;
    }

    /** Ends the waiting; what is known then is the result. */
    void callOff(String why) {
        calledOff = why;
        over.countDown();
    }

    JobResult run(RecipientTable recipients, Iterator<?> rows, Duration timeout) throws InterruptedException {
        Instant start = clock.instant();
        Settlements settlements = new Settlements(recipients, start, over::countDown);
        if (recipients.size() == 0) {
            return new JobResult(settlements, start, Duration.ZERO, null);
        }
        long startNanos = System.nanoTime();
        Duration elapsed;
        SendOutcome outcome;
        String problem;
        try (CamelRun camel = CamelRun.start(server, new ReportBean(settlements, clock))) {
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
        while (!over.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            outcome.bookIfDone();
            if (outcome.problem() != null && settlements.outstanding() == 0) {
                return outcome.problem();
            }
            Duration elapsed = since(startNanos);
            if (elapsed.compareTo(timeout) >= 0) {
                return outcome.problem() == null ? "the time of " + Words.clock(timeout) + " was over" : outcome.problem();
            }
            progress.update(settlements.tally(), elapsed);
        }
        return calledOff;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
