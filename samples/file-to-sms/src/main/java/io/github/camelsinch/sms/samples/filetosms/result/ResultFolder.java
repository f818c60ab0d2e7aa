/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the files that a job leaves. Files of an earlier job in it are removed before the next one sends.
 *
 * @param path the folder
 */
public record ResultFolder(Path path) {

    private static final int RESULTS = 3;

    /**
     * Creates the folder, before anything is sent: a job whose results cannot be written must not begin.
     *
     * @param  path        the folder
     * @return             the folder, ready to be written to
     * @throws IOException when it cannot be created or written to
     */
    public static ResultFolder create(Path path) throws IOException {
        Files.createDirectories(path);
        if (!Files.isWritable(path)) {
            throw new AccessDeniedException(path.toString());
        }
        return new ResultFolder(path);
    }

    /**
     * @return the files that an earlier job left, without those that a check writes too
     */
    public List<Path> earlierResults() {
        return Stream.of(result(), summaryJson(), summaryHtml()).filter(Files::exists).toList();
    }

    /**
     * How a job ended whose results are all here. The summary is the last file that a job writes.
     *
     * @param  job         what its delivery reports are known by
     * @return             its totals, or empty when the job is another one, has rows that are not settled, or a file is
     *                     missing
     * @throws IOException when the summary cannot be read
     */
    public Optional<Totals> settled(String job) throws IOException {
        return earlierResults().size() == RESULTS ? SummaryJson.settled(summaryJson(), job) : Optional.empty();
    }

    /**
     * @return a row for each row that was to be sent: what became of it
     */
    public Path result() {
        return path.resolve("result.csv");
    }

    /**
     * @return the rows that were not sent, and why
     */
    public Path rejects() {
        return path.resolve("rejects.csv");
    }

    /**
     * @return the rows that repeat an earlier one
     */
    public Path duplicates() {
        return path.resolve("duplicates.csv");
    }

    /**
     * @return the sums, for programs
     */
    public Path summaryJson() {
        return path.resolve("summary.json");
    }

    /**
     * @return the sums, for people
     */
    public Path summaryHtml() {
        return path.resolve("summary.html");
    }
}
