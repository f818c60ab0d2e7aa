/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes one CSV file (RFC 4180, UTF-8), which people will open with a spreadsheet.
 */
final class CsvFile implements Closeable {

    /** What a spreadsheet would run as a formula (OWASP, "CSV Injection"); a phone number with its plus is none. */
    private static final Pattern FORMULA = Pattern.compile("[=@\\t\\r].*|[+-](?![0-9() .-]*$).*", Pattern.DOTALL);

    private final CSVPrinter printer;

    CsvFile(Path path, String... header) throws IOException {
        printer = new CSVPrinter(
                Files.newBufferedWriter(path, StandardCharsets.UTF_8),
                CSVFormat.RFC4180.builder().setHeader(header).get());
    }

    /** Writes a row; {@code null} becomes an empty cell. */
    void row(Object... cells) throws IOException {
        printer.printRecord(cells);
    }

    /** A cell that came from outside, made harmless for spreadsheets. */
    static String foreign(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
