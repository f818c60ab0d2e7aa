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

import io.github.camelsinch.sms.samples.filetosms.ExitCode;
import io.github.camelsinch.sms.samples.filetosms.check.CheckedFile;
import io.github.camelsinch.sms.samples.filetosms.check.FileChecker;
import io.github.camelsinch.sms.samples.filetosms.check.RowChecker;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.cli.UsageException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvTable;
import io.github.camelsinch.sms.samples.filetosms.progress.Progress;
import io.github.camelsinch.sms.samples.filetosms.progress.Terminal;
import io.github.camelsinch.sms.samples.filetosms.result.JobSummary;
import io.github.camelsinch.sms.samples.filetosms.result.RejectFiles;
import io.github.camelsinch.sms.samples.filetosms.result.ResultCsv;
import io.github.camelsinch.sms.samples.filetosms.result.ResultFolder;
import io.github.camelsinch.sms.samples.filetosms.result.SummaryHtml;
import io.github.camelsinch.sms.samples.filetosms.result.SummaryJson;
import io.github.camelsinch.sms.samples.filetosms.server.Server;
import io.github.camelsinch.sms.samples.filetosms.server.ServerChoice;
import io.github.camelsinch.sms.samples.filetosms.server.Servers;

/**
 * One run over one file: check it, send it, write down what became of it. One use only.
 */
public final class FileJob {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final PrintStream out;
    private final Terminal terminal;
    private final Clock clock;
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
        this.story = new Story(out, terminal.separator());
    }

    /**
     * Stops waiting, so that what is known is written down. May be called by another thread at any time.
     *
     * @param why in words
     */
    public void callOff(String why) {
        ending.callOff(why);
    }

    /**
     * @return                      how the process shall end
     * @throws UsageException       when the folder holds results of a job that really sent; nothing was sent
     * @throws CsvException         when the file cannot be used; nothing was sent
     * @throws IOException          when the file cannot be read or a result cannot be written
     * @throws InterruptedException when the thread is interrupted; what was sent stays sent
     */
    public ExitCode run() throws UsageException, CsvException, IOException, InterruptedException {
        return settings.check() ? checkOnly() : send();
    }

    private ExitCode checkOnly() throws CsvException, IOException {
        ResultFolder folder = ResultFolder.create(settings.out());
        CheckedFile file = check(folder);
        story.checked(file, settings.rate());
        story.rejects(file);
        story.nothingSent(folder);
        return ExitCode.ALL_DELIVERED;
    }

    private ExitCode send() throws UsageException, CsvException, IOException, InterruptedException {
        ResultFolder folder = ResultFolder.create(settings.out());
        clear(folder);
        try (Server server = Servers.open(settings.server(), settings.rate())) {
            story.begin(settings, server);
            CheckedFile file = check(folder);
            story.checked(file, settings.rate());
            JobSummary summary = SummaryMaker.of(settings, server.name(), file, send(server, file, folder));
            SummaryJson.write(folder.summaryJson(), summary);
            SummaryHtml.write(folder.summaryHtml(), summary);
            story.end(summary, folder);
            return summary.exit();
        }
    }

    /** What an earlier job left must not be taken for results of this one. */
    private void clear(ResultFolder folder) throws UsageException, IOException {
        List<Path> earlier = folder.earlierResults();
        if (!earlier.isEmpty() && settings.server() instanceof ServerChoice.Live) {
            throw new UsageException("--out " + folder.path() + " holds results of an earlier job; name another folder");
        }
        for (Path file : earlier) {
            Files.delete(file);
        }
    }

    private JobResult send(Server server, CheckedFile file, ResultFolder folder)
            throws CsvException, IOException, InterruptedException {
        Progress progress = Progress.of(settings.progress().resolve(terminal.watched()), out, terminal, settings.rate());
        SendingJob sending = new SendingJob(settings, server, progress, clock, ending);
        try (CsvTable table = open()) {
            RecipientStream rows = new RecipientStream(table, checker(table), file.recipients());
            JobResult result = sending.run(file.recipients(), rows, timeout(file));
            ResultCsv.write(folder.result(), file.recipients(), result.settlements());
            return result;
        }
    }

    private CheckedFile check(ResultFolder folder) throws CsvException, IOException {
        try (CsvTable table = open(); RejectFiles rejects = new RejectFiles(folder)) {
            CheckedFile file = new FileChecker(rejects).check(table, checker(table));
            if (file.rows() == 0) {
                throw new CsvException(settings.source().name() + " has a header and no row");
            }
            return file;
        }
    }

    private Duration timeout(CheckedFile file) {
        return settings.timeout() == null
                ? Story.predicted(file, settings.rate()).multipliedBy(2).plus(PATIENCE)
                : settings.timeout();
    }

    private CsvTable open() throws CsvException, IOException {
        return CsvTable.open(settings.source(), settings.charset(), settings.numberColumn());
    }

    private RowChecker checker(CsvTable table) throws CsvException {
        return new RowChecker(table.header(), settings.text(), settings.numbers(), settings.maxParts());
    }
}
