/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder with the files that a job leaves. Files of an earlier job in it are written over.
 *
 * @param path the folder
 */
public record ResultFolder(Path path) {

    /**
     * Creates the folder and removes what an earlier job left, so that its files are never taken for those of this one.
     *
     * @param  path        the folder
     * @return             the folder, ready to be written to
     * @throws IOException when it cannot be created or holds files that cannot be removed
     */
    public static ResultFolder prepare(Path path) throws IOException {
        ResultFolder folder = new ResultFolder(path);
        Files.createDirectories(path);
        for (Path file : folder.files()) {
            Files.deleteIfExists(file);
        }
        return folder;
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

    private List<Path> files() {
        return List.of(result(), rejects(), duplicates(), summaryJson(), summaryHtml());
    }
}
