/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.Closeable;
import java.io.IOException;

import io.github.camelsinch.sms.samples.filetosms.check.CheckListener;
import io.github.camelsinch.sms.samples.filetosms.check.RowVerdict;

/**
 * Writes {@code rejects.csv} and {@code duplicates.csv} while the file is checked. They show cells as they are: they
 * are for the owner of the file, who has to mend it.
 */
public final class RejectFiles implements CheckListener, Closeable {

    private final CsvFile rejects;
    private final CsvFile duplicates;

    /**
     * @param  folder      where to
     * @throws IOException when the files cannot be created
     */
    public RejectFiles(ResultFolder folder) throws IOException {
        rejects = new CsvFile(folder.rejects(), "row", "column", "value", "reason");
        duplicates = new CsvFile(folder.duplicates(), "row", "same_as_row", "to");
    }

    @Override
    public void rejected(int row, RowVerdict.Rejected why) throws IOException {
        rejects.row(row, why.column(), CsvFile.foreign(why.value()), why.reason().label());
    }

    @Override
    public void duplicate(int row, int firstRow, long msisdn) throws IOException {
        duplicates.row(row, firstRow, "+" + msisdn);
    }

    @Override
    public void close() throws IOException {
        try (rejects; duplicates) {
            // both are closed, also when one of them fails
        }
    }
}
