/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.IOException;
import java.io.Reader;

import io.github.camelsinch.sms.privacy.PhoneNumbers;

/**
 * Reads lines of bounded length; {@link java.io.BufferedReader} would take a file without line ends into memory whole.
 * A line ends with LF, CRLF or CR, or with the text. Not thread-safe.
 */
final class LineReader {

    /** The longest line, line end not counted. */
    static final int MAX_LENGTH = 4096;

    private static final int BUFFER_CHARS = 4 * MAX_LENGTH;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int NONE = -1;

    private final Reader in;
    private final char[] buffer = new char[BUFFER_CHARS];
    /** What is read and not given out yet is from here to {@link #end}. */
    private int start;
    private int end;
    private boolean isAfterCarriageReturn;
    private long lines;

    LineReader(Reader in) {
        this.in = in;
    }

    /**
     * @return                       the next line without its end, {@code null} after the last
     * @throws InvalidInputException for a line that is too long; the next call gives the one after it
     */
    String next() throws IOException {
        skipWhatBelongsToNoLine();
        int from = start;
        int lineEnd = lineEnd(from);
        while (lineEnd == NONE && end - start <= MAX_LENGTH) {
            int scanned = end - start;
            if (!fill()) {
                return start == end ? null : line(end);
            }
            lineEnd = lineEnd(start + scanned);
        }
        if (lineEnd == NONE) {
            skipToLineEnd();
            throw tooLong();
        }
        return line(lineEnd);
    }

    /**
     * The number on the next line, if that holds a plain number and nothing else, and lies in the buffer as a whole.
     *
     * @return the number, 0 if only {@link #next()} can tell what comes
     */
    long nextNumber() {
        int at = start;
        if (isAfterCarriageReturn && at < end && buffer[at] == '\n') {
            at++;
        }
        if (at < end && buffer[at] == '+') {
            at++;
        }
        int from = at;
        long number = 0;
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9' && at - from <= PhoneNumbers.MAX_DIGITS) {
            number = 10 * number + (buffer[at++] - '0');
        }
        boolean isLine = at < end && (buffer[at] == '\n' || buffer[at] == '\r');
        if (!isLine || !Msisdn.isLength(at - from) || buffer[from] == '0') {
            return 0;
        }
        goBehind(at);
        lines++;
        return number;
    }

    /** {@return how many lines were given out or refused} */
    long lines() {
        return lines;
    }

    /** A byte order mark, and the second half of a CRLF. */
    private void skipWhatBelongsToNoLine() throws IOException {
        if (start < end || fill()) {
            boolean isMark = lines == 0 && buffer[start] == BYTE_ORDER_MARK;
            boolean isRestOfLineEnd = isAfterCarriageReturn && buffer[start] == '\n';
            if (isMark || isRestOfLineEnd) {
                start++;
            }
        }
        isAfterCarriageReturn = false;
    }

    private int lineEnd(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return i;
            }
        }
        return NONE;
    }

    private String line(int lineEnd) {
        int length = lineEnd - start;
        String line = length > MAX_LENGTH ? null : new String(buffer, start, length);
        goBehind(lineEnd);
        if (line == null) {
            throw tooLong();
        }
        lines++;
        return line;
    }

    private void skipToLineEnd() throws IOException {
        int lineEnd = NONE;
        do {
            start = end;
        } while (fill() && (lineEnd = lineEnd(start)) == NONE);
        goBehind(lineEnd == NONE ? end : lineEnd);
    }

    private void goBehind(int lineEnd) {
        isAfterCarriageReturn = lineEnd < end && buffer[lineEnd] == '\r';
        start = Math.min(lineEnd + 1, end);
    }

    private InvalidInputException tooLong() {
        lines++;
        return InvalidInputException.ofHidden("recipient", "must be on a line of at most " + MAX_LENGTH + " characters");
    }

    /** Moves what is there to the front and reads more behind it; false at the end of the text. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count;
        do {
            count = in.read(buffer, end, buffer.length - end);
        } while (count == 0);
        end += Math.max(count, 0);
        return count > 0;
    }
}
