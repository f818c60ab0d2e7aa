/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvRow;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvTable;
import io.github.camelsinch.sms.samples.filetosms.track.RecipientTable;
import io.github.camelsinch.sms.samples.filetosms.track.TextFingerprint;
import io.github.camelsinch.sms.text.SmsEncoding;

/**
 * Reads a whole file before anything is sent: counts, rejects, finds duplicates. One use only.
 */
public final class FileChecker {

    private final RecipientTable recipients = new RecipientTable();
    private final Map<RejectReason, Integer> rejected = new EnumMap<>(RejectReason.class);
    private final CheckListener listener;
    private int rows;
    private int duplicates;
    private long parts;
    private int ucs2;
    private int unusual;

    /**
     * @param listener hears of each row that will not be sent
     */
    public FileChecker(CheckListener listener) {
        this.listener = listener;
    }

    /**
     * @param  table        the open file, read to its end
     * @param  checker      judges the rows
     * @return              what was found
     * @throws IOException  when the file cannot be read or the listener cannot write
     * @throws CsvException when the file is no CSV
     */
    public CheckedFile check(CsvTable table, RowChecker checker) throws IOException, CsvException {
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            rows++;
            RowVerdict verdict = checker.check(row);
            if (verdict instanceof RowVerdict.Accepted accepted) {
                accept(row.row(), accepted);
            } else if (verdict instanceof RowVerdict.Rejected why) {
                rejected.merge(why.reason(), 1, Integer::sum);
                listener.rejected(row.row(), why);
            }
        }
        return new CheckedFile(recipients, rows, Collections.unmodifiableMap(rejected), duplicates, parts, ucs2, unusual);
    }

    private void accept(int row, RowVerdict.Accepted accepted) throws IOException {
        TextFingerprint text = TextFingerprint.of(accepted.text());
        int same = recipients.addUnlessSame(row, accepted.msisdn(), text, accepted.parts());
        if (same >= 0) {
            duplicates++;
            listener.duplicate(row, recipients.row(same), accepted.msisdn());
            return;
        }
        parts += accepted.parts();
        ucs2 += accepted.encoding() == SmsEncoding.UCS2 ? 1 : 0;
        unusual += accepted.unusual() ? 1 : 0;
    }
}
