/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.camelsinch.sms.ledger.JdbcSendLedger;
import io.github.camelsinch.sms.ledger.SendLedger;
import io.github.camelsinch.sms.samples.filetosms.cli.UsageException;
import io.github.camelsinch.sms.samples.filetosms.resume.Job.Stage;

/**
 * The folder that remembers which jobs were sent, and how far: the component's ledger, an H2 file, and a small file for
 * each job. A program that is killed finds its job in here when it is started again. One process at a time.
 */
public final class JobLedger implements AutoCloseable {

    /** A job whose send was forgotten would be sent again. */
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final JdbcSendLedger sends;
    private final JobRecords records;
    private final Clock clock;

    private JobLedger(JdbcSendLedger sends, JobRecords records, Clock clock) {
        this.sends = sends;
        this.records = records;
        this.clock = clock;
    }

    /**
     * @param  folder                                          of the ledger, made if it is not there
     * @param  clock                                           tells when a job begins
     * @return                                                 the ledger, to be closed
     * @throws IOException                                     when the folder cannot be made
     * @throws io.github.camelsinch.sms.ledger.LedgerException when it cannot be used, or another process uses it
     */
    public static JobLedger open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        JdbcSendLedger sends = JdbcSendLedger.builder().file(folder.resolve("sends")).retention(FOR_EVER).build();
        return new JobLedger(sends, new JobRecords(folder.resolve("jobs")), clock);
    }

    /**
     * @return where the component writes down what it sends
     */
    public SendLedger sends() {
        return sends;
    }

    /**
     * The job that an earlier run left, or a new one.
     *
     * @param  identity       which
     * @param  again          to send anew what was sent; a job that stopped half way is taken up all the same
     * @param  results        the folder of its results
     * @return                the job
     * @throws UsageException when the file was changed since a job with it stopped half way, unless {@code again}
     * @throws IOException    when the folder cannot be read
     */
    public Job find(JobIdentity identity, boolean again, Path results) throws UsageException, IOException {
        JobRecord before = records.find(identity);
        if (before != null && !(again && before.sent())) {
            return new Job(
                    identity, before.round(), Instant.parse(before.startedAt()), before.sent() ? Stage.SENT : Stage.STOPPED,
                    before.results().equals(absolute(results)));
        }
        if (before == null && !again && records.isUnfinishedWithOtherContent(identity)) {
            throw new UsageException(
                    "the file was changed since a job with it stopped half way. With its old content that job carries on;"
                                     + " --again sends all of the file as it is now, and whoever got the text gets it twice");
        }
        return new Job(identity, before == null ? 1 : before.round() + 1, now(), Stage.NEW, false);
    }

    /**
     * Writes the job down, before anything of it is sent.
     *
     * @param  job         which
     * @param  results     the folder of its results
     * @return             the job; a new one starts now
     * @throws IOException when it cannot be written down
     */
    public Job begin(Job job, Path results) throws IOException {
        Job begun = job.stage() == Stage.NEW ? job.startingAt(now()) : job;
        write(begun, begun.stage() == Stage.SENT, absolute(results));
        return begun;
    }

    /**
     * Notes that Sinch has accepted every batch.
     *
     * @param  job         which
     * @param  results     the folder of its results
     * @throws IOException when it cannot be written down
     */
    public void sent(Job job, Path results) throws IOException {
        write(job, true, absolute(results));
    }

    /**
     * Forgets a new job of which surely nothing was sent, so that its file may be put right. What was sent in an
     * earlier round stays remembered.
     *
     * @param  job         which
     * @throws IOException when it cannot be written down
     */
    public void nothingSent(Job job) throws IOException {
        if (job.stage() == Stage.NEW && job.round() == 1) {
            records.delete(job.identity());
        }
    }

    private void write(Job job, boolean sent, String results) throws IOException {
        if (!job.identity().lasts()) {
            return;
        }
        records.write(job.identity(), new JobRecord(
                job.identity().campaign(), job.round(), job.startedAt().toString(), sent, results));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    @Override
    public void close() {
        sends.close();
    }
}
