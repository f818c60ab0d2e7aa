/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

import io.github.camelsinch.sms.plan.SmsRecipient;
import io.github.camelsinch.sms.samples.filetosms.check.RowChecker;
import io.github.camelsinch.sms.samples.filetosms.check.RowVerdict;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvRow;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvTable;
import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.TextFingerprint;

/**
 * Reads the file a second time and gives the rows that passed the check, one after the other, so that no more than a
 * batch of names and texts is ever in memory.
 */
final class RecipientStream implements Iterator<SmsRecipient> {

    private final CsvTable table;
    private final RowChecker checker;
    private final RecipientTable recipients;
    private int next;

    RecipientStream(CsvTable table, RowChecker checker, RecipientTable recipients) {
        this.table = table;
        this.checker = checker;
        this.recipients = recipients;
    }

    @Override
    public boolean hasNext() {
        return next < recipients.size();
    }

    /**
     * @throws UncheckedIOException  when the file cannot be read any more
     * @throws IllegalStateException when it is no longer the file that was checked
     */
    @Override
    public SmsRecipient next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all " + next + " rows were given");
        }
        try {
            CsvRow row = table.next();
            while (row != null && row.row() < recipients.row(next)) {
                row = table.next();
            }
            return recipient(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvException e) {
            throw changed();
        }
    }

    private SmsRecipient recipient(CsvRow row) {
        if (row == null || row.row() != recipients.row(next)
                || !(checker.check(row) instanceof RowVerdict.Accepted accepted)
                || accepted.msisdn() != recipients.msisdn(next)
                || !recipients.hasText(next, TextFingerprint.of(accepted.text()))) {
            throw changed();
        }
        next++;
        return new SmsRecipient(Long.toString(accepted.msisdn()), accepted.parameters());
    }

    private IllegalStateException changed() {
        return new IllegalStateException("the file was changed after it was checked, at row " + recipients.row(next));
    }
}
