/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.github.camelsinch.sms.samples.filetosms.ExitCode;
import io.github.camelsinch.sms.samples.filetosms.check.CheckedFile;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.cli.UsageException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvTable;
import io.github.camelsinch.sms.samples.filetosms.progress.Progress;
import io.github.camelsinch.sms.samples.filetosms.progress.Terminal;
import io.github.camelsinch.sms.samples.filetosms.result.JobSummary;
import io.github.camelsinch.sms.samples.filetosms.result.ResultCsv;
import io.github.camelsinch.sms.samples.filetosms.result.ResultFolder;
import io.github.camelsinch.sms.samples.filetosms.result.SummaryHtml;
import io.github.camelsinch.sms.samples.filetosms.result.SummaryJson;
import io.github.camelsinch.sms.samples.filetosms.result.Totals;
import io.github.camelsinch.sms.samples.filetosms.resume.FileContent;
import io.github.camelsinch.sms.samples.filetosms.resume.Job;
import io.github.camelsinch.sms.samples.filetosms.resume.JobIdentity;
import io.github.camelsinch.sms.samples.filetosms.resume.JobLedger;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;
import io.github.camelsinch.sms.samples.filetosms.server.Servers;
import io.github.camelsinch.sms.samples.filetosms.server.UnreachableException;

/**
 * One run over one file: check it, send what was not sent by an earlier run, write down what became of it. One use
 * only.
 */
public final class FileJob {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final PrintStream out;
    private final Terminal terminal;
    private final Clock clock;
    private final FileCheck check;
    private final Story story;
    private final Ending ending = new Ending();

    /**
     * @param settings what to do
     * @param out      standard output
     * @param terminal what that goes to
     * @param clock    for the times in the results
     */
    public FileJob(Settings settings, PrintStream out, Terminal terminal, Clock clock) {
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.check = new FileCheck(settings);
        this.story = new Story(out, terminal.separator());
    }

    /**
     * Stops sending and waiting, so that what is known is written down. May be called by another thread at any time.
     *
     * @param why in words
     */
    public void callOff(String why) {
        ending.callOff(why);
    }

    /**
     * @return                                                 how the process shall end
     * @throws UsageException                                  when the folder holds results of another job that really
     *                                                         sent, or the file was changed half way; nothing was sent
     * @throws CsvException                                    when the file cannot be used; nothing was sent
     * @throws UnreachableException                            when nobody is at the server's address; nothing was sent
     * @throws IOException                                     when the file cannot be read or a result cannot be
     *                                                         written
     * @throws io.github.camelsinch.sms.ledger.LedgerException when it cannot be told what was sent; nothing was sent
     * @throws InterruptedException                            when the thread is interrupted; what was sent stays sent
     */
    public ExitCode run() throws UsageException, CsvException, UnreachableException, IOException, InterruptedException {
        return settings.check() ? checkOnly() : send();
    }

    private ExitCode checkOnly() throws CsvException, IOException {
        ResultFolder folder = ResultFolder.create(settings.out());
        CheckedFile file = check.check(folder);
        story.checked(file, settings.rate());
        story.rejects(file);
        story.nothingSent(folder);
        return ExitCode.ALL_DELIVERED;
    }

    private ExitCode send() throws UsageException, CsvException, UnreachableException, IOException, InterruptedException {
        ResultFolder folder = ResultFolder.create(settings.out());
        try (JobLedger ledger = JobLedger.open(settings.ledger(), clock);
             Server server = Servers.open(settings.server(), settings.rate())) {
            FileContent content = check.content();
            Job job = ledger.find(identity(content), settings.again(), folder.path());
            Optional<Totals> earlier = folder.settled(job.reference());
            if (earlier.isPresent()) {
                story.begin(settings, server);
                story.earlierRun(job);
                return end(earlier.get(), folder);
            }
            List<Path> stale = staleResults(folder, job);
            if (!(settings.server() instanceof ServerChoice.Embedded)) {
                ServerCheck.require(server);
            }
            for (Path file : stale) {
                Files.delete(file);
            }
            story.begin(settings, server);
            CheckedFile file = check.check(folder);
            check.requireStill(content);
            story.checked(file, settings.rate());
            story.earlierRun(job);
            return end(send(new RememberedSend(ledger, job, folder), server, file, folder).totals(), folder);
        }
    }

    private JobIdentity identity(FileContent content) {
        return new JobIdentity(
                settings.server().identity(), settings.source().name(), content, settings.text().text(), settings.from());
    }

    /** What an earlier job left must not be taken for results of this one. */
    private List<Path> staleResults(ResultFolder folder, Job job) throws UsageException, IOException {
        List<Path> earlier = folder.earlierResults();
        if (!earlier.isEmpty() && !job.earlierResults() && settings.server() instanceof ServerChoice.Live) {
            throw new UsageException("--out " + folder.path() + " holds results of an earlier job; name another folder");
        }
        return earlier;
    }

    private JobSummary send(RememberedSend remembered, Server server, CheckedFile file, ResultFolder folder)
            throws CsvException, IOException, InterruptedException {
        Progress progress = Progress.of(settings.progress().resolve(terminal.watched()), out, terminal, settings.rate());
        SendingJob sending = new SendingJob(settings, server, progress, clock, ending);
        try (CsvTable table = check.open()) {
            RecipientStream rows = new RecipientStream(table, check.checker(table), file.recipients());
            JobResult result = sending.run(remembered, file.recipients(), rows, timeout(file));
            JobSummary summary = SummaryMaker.of(remembered.job().reference(), settings, server.name(), file, result);
            ResultCsv.write(folder.result(), file.recipients(), result.settlements());
            SummaryHtml.write(folder.summaryHtml(), summary);
            SummaryJson.write(folder.summaryJson(), summary);
            return summary;
        }
    }

    private ExitCode end(Totals totals, ResultFolder folder) {
        story.end(totals, folder);
        return totals.exit();
    }

    private Duration timeout(CheckedFile file) {
        return settings.timeout() == null
                ? Story.predicted(file, settings.rate()).multipliedBy(2).plus(PATIENCE)
                : settings.timeout();
    }
}
