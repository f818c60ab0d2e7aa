/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The files of the jobs: one each, replaced in one step, so that a kill leaves the old one or the new one.
 */
final class JobRecords {

    private static final String SUFFIX = ".json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    JobRecords(Path folder) {
        this.folder = folder;
    }

    /** The job's record, or {@code null} if it was never begun. */
    JobRecord find(JobIdentity job) throws IOException {
        Path file = file(job);
        return Files.exists(file) ? read(file) : null;
    }

    void write(JobIdentity job, JobRecord record) throws IOException {
        Files.createDirectories(folder);
        Path next = folder.resolve(job.name() + ".next");
        Files.write(next, MAPPER.writeValueAsBytes(record));
        Files.move(next, file(job), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(JobIdentity job) throws IOException {
        Files.deleteIfExists(file(job));
    }

    /** Whether a job with the same file name, text, sender and server, but another content, stopped half way. */
    boolean isUnfinishedWithOtherContent(JobIdentity job) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(file -> file.toString().endsWith(SUFFIX) && !file.equals(file(job))).toList();
        }
        for (Path other : others) {
            JobRecord record = read(other);
            if (!record.sent() && record.campaign().equals(job.campaign())) {
                return true;
            }
        }
        return false;
    }

    private static JobRecord read(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), JobRecord.class);
    }

    private Path file(JobIdentity job) {
        return folder.resolve(job.name() + SUFFIX);
    }
}
