/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file (RFC 4180, as spreadsheets write it) row by row in constant memory: byte order mark, LF or CRLF,
 * quoted commas, quotes and line breaks, blank rows, and comma, semicolon, tab or bar between the cells.
 */
public final class CsvTable implements Closeable {

    private static final int MAX_HEADER_CHARS = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final Charset charset;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvHeader header;

    private CsvTable(CsvSource source, Charset charset, String numberColumn, BufferedReader reader)
                                                                                                    throws IOException,
                                                                                                    CsvException {
        this.name = source.name();
        this.charset = charset;
        this.parser = CSVParser.parse(reader, CSVFormat.RFC4180.builder()
                .setDelimiter(Delimiter.of(firstLine(reader)))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get());
        this.records = parser.iterator();
        CsvRow first = next();
        if (first == null) {
            throw new CsvException(name + " is empty; its first row must name the columns");
        }
        this.header = CsvHeader.of(first.cells(), numberColumn);
    }

    /**
     * Opens the file and reads its header.
     *
     * @param  source       the file
     * @param  charset      its character set; bytes that do not fit it are an error, never replaced
     * @param  numberColumn the column of the number, or {@code null} for one of {@link CsvHeader#KNOWN_NUMBER_COLUMNS}
     * @return              the table; the caller closes it
     * @throws IOException  when the file cannot be read
     * @throws CsvException when it has no usable header
     */
    public static CsvTable open(CsvSource source, Charset charset, String numberColumn) throws IOException, CsvException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        source.open(), charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                MAX_HEADER_CHARS);
        try {
            return new CsvTable(source, charset, numberColumn, reader);
        } catch (CharacterCodingException e) {
            reader.close();
            throw wrongCharset(source.name(), charset, 1, e);
        } catch (IOException | CsvException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * @return the header
     */
    public CsvHeader header() {
        return header;
    }

    /**
     * @return              the next row that is not blank, or {@code null} at the end
     * @throws IOException  when the file cannot be read
     * @throws CsvException when its quotes do not match or its bytes are of another character set
     */
    public CsvRow next() throws IOException, CsvException {
        try {
            while (records.hasNext()) {
                CsvRow row = row(records.next());
                if (!row.cells().stream().allMatch(String::isEmpty)) {
                    return row;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException cause) {
                throw wrongCharset(name, charset, parser.getRecordNumber() + 1, cause);
            }
            throw badQuotes(e);
        } catch (IllegalStateException | NoSuchElementException e) {
            throw badQuotes(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private CsvRow row(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            cells.add(cell.strip());
        }
        return new CsvRow(Math.toIntExact(record.getRecordNumber()), cells);
    }

    private static String firstLine(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(MAX_HEADER_CHARS);
        char[] start = new char[MAX_HEADER_CHARS];
        int length = Math.max(0, reader.read(start));
        reader.reset();
        String text = new String(start, 0, length).stripLeading();
        return text.lines().findFirst().orElse("");
    }

    private CsvException badQuotes(RuntimeException cause) {
        return new CsvException(
                name + ", row " + (parser.getRecordNumber() + 1)
                                + ": the quotes do not match; a quote inside a cell must be written twice",
                cause);
    }

    private static CsvException wrongCharset(String name, Charset charset, long row, Exception cause) {
        return new CsvException(
                name + ", at or after row " + row + ": not " + charset + " text; say with --charset what it is", cause);
    }
}
