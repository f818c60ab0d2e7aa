/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.io.IOException;

import io.github.camelsinch.sms.samples.filetosms.check.CheckedFile;
import io.github.camelsinch.sms.samples.filetosms.check.FileChecker;
import io.github.camelsinch.sms.samples.filetosms.check.RowChecker;
import io.github.camelsinch.sms.samples.filetosms.cli.Settings;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvTable;
import io.github.camelsinch.sms.samples.filetosms.result.RejectFiles;
import io.github.camelsinch.sms.samples.filetosms.result.ResultFolder;
import io.github.camelsinch.sms.samples.filetosms.resume.FileContent;

/**
 * Opens the file of a job and judges its rows.
 */
final class FileCheck {

    private final Settings settings;

    FileCheck(Settings settings) {
        this.settings = settings;
    }

    /** Reads the whole file, and writes down what is rejected. */
    CheckedFile check(ResultFolder folder) throws CsvException, IOException {
        try (CsvTable table = open(); RejectFiles rejects = new RejectFiles(folder)) {
            CheckedFile file = new FileChecker(rejects).check(table, checker(table));
            if (file.rows() == 0) {
                throw new CsvException(settings.source().name() + " has a header and no row");
            }
            return file;
        }
    }

    FileContent content() throws IOException {
        return FileContent.of(settings.source());
    }

    /** What was checked must be what the job is known by. */
    void requireStill(FileContent content) throws CsvException, IOException {
        if (!content().equals(content)) {
            throw new CsvException(settings.source().name() + " was changed while it was checked; nothing was sent");
        }
    }

    CsvTable open() throws CsvException, IOException {
        return CsvTable.open(settings.source(), settings.charset(), settings.numberColumn());
    }

    RowChecker checker(CsvTable table) throws CsvException {
        return new RowChecker(table.header(), settings.text(), settings.numbers(), settings.maxParts());
    }
}
