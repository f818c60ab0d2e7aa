/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.check;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelsinch.sms.samples.filetosms.csv.CsvException;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvHeader;
import io.github.camelsinch.sms.samples.filetosms.csv.CsvRow;
import io.github.camelsinch.sms.text.SmsSegmenter;

/**
 * Judges single rows: number, values, length. The same rows get the same verdicts, so that the check before the send
 * and the send itself agree.
 */
public final class RowChecker {

    /** The longest value of a parameter that Sinch takes, in characters. */
    static final int MAX_VALUE_CHARS = 160;

    private final CsvHeader header;
    private final TextTemplate template;
    private final int[] columns;
    private final NumberReader numbers;
    private final int maxParts;
    private final SmsSegmenter segmenter = SmsSegmenter.DEFAULT;

    /**
     * @param  header       the columns of the file
     * @param  template     the text
     * @param  numbers      reads the number column
     * @param  maxParts     the most parts that a text may take
     * @throws CsvException when the text uses a column that the file does not have
     */
    public RowChecker(CsvHeader header, TextTemplate template, NumberReader numbers, int maxParts) throws CsvException {
        this.header = header;
        this.template = template;
        this.numbers = numbers;
        this.maxParts = maxParts;
        this.columns = new int[template.keys().size()];
        for (int i = 0; i < columns.length; i++) {
            String key = template.keys().get(i);
            columns[i] = header.indexOf(key);
            if (columns[i] < 0) {
                throw new CsvException(
                        "the text uses ${" + key + "}, but the file has only the columns "
                                       + String.join(", ", header.names()));
            }
        }
    }

    /**
     * @param  row a row of the file
     * @return     what becomes of it
     */
    public RowVerdict check(CsvRow row) {
        if (row.cells().size() > header.names().size()) {
            return new RowVerdict.Rejected(RejectReason.TOO_MANY_CELLS, "", "");
        }
        String cell = row.cell(header.numberColumn());
        NumberReading reading = numbers.read(cell);
        if (reading instanceof NumberReading.NoNumber problem) {
            return rejected(problem.reason(), header.numberColumn(), cell);
        }
        for (int column : columns) {
            String value = row.cell(column);
            if (value.isEmpty()) {
                return rejected(RejectReason.VALUE_MISSING, column, value);
            }
            if (value.length() > MAX_VALUE_CHARS) {
                return rejected(RejectReason.VALUE_TOO_LONG, column, value);
            }
        }
        return checkText(row, (NumberReading.Number) reading);
    }

    private RowVerdict checkText(CsvRow row, NumberReading.Number number) {
        String text = template.expand(i -> row.cell(columns[i]));
        if (text.length() > TextTemplate.MAX_TEXT_CHARS) {
            return new RowVerdict.Rejected(RejectReason.TEXT_TOO_LONG, "", "");
        }
        int parts = segmenter.numberOfParts(text);
        if (parts > maxParts) {
            return new RowVerdict.Rejected(RejectReason.TOO_MANY_PARTS, "", parts + " parts");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            parameters.put(template.keys().get(i), row.cell(columns[i]));
        }
        return new RowVerdict.Accepted(
                number.msisdn(), parameters, text, parts, segmenter.encodingOf(text), number.unusual());
    }

    private RowVerdict.Rejected rejected(RejectReason reason, int column, String value) {
        return new RowVerdict.Rejected(reason, header.names().get(column), value);
    }
}
