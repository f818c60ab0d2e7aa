/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/**
 * Recipients of which each is a line. The position counts lines, blank ones too.
 */
final class LineSource implements RecipientSource {

    /** What decoders put for octets that they can not read. No number has it. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Reader in;
    private final LineReader lines;
    private final String encoding;

    /** @param in characters that someone else decoded */
    LineSource(Reader in) {
        this(in, "characters: U+FFFD stands for some that could not be read");
    }

    private LineSource(Reader in, String encoding) {
        this.in = in;
        this.lines = new LineReader(in);
        this.encoding = encoding;
    }

    /**
     * @param in      octets
     * @param charset what they are written in
     */
    static LineSource of(InputStream in, Charset charset) {
        return new LineSource(new InputStreamReader(in, charset), charset.name());
    }

    @Override
    public SmsRecipient next() {
        try {
            String line = nextWithText();
            if (line == null) {
                return null;
            }
            if (line.indexOf(REPLACEMENT) >= 0) {
                throw InvalidInputException.ofHidden("recipient", "must be written in valid " + encoding);
            }
            return new SmsRecipient(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long nextNumber() {
        return lines.nextNumber();
    }

    @Override
    public long position() {
        return lines.lines();
    }

    @Override
    public void close() {
        Closing.close(in);
    }

    private String nextWithText() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : line.strip();
    }
}
