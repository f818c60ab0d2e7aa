/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelsinch.sms.privacy.PhoneNumbers;

/**
 * Writes phone numbers as the texts of a JSON array. Digits need no escaping, so many of them go out at once, as if
 * they were one text with quotes and commas in it.
 */
final class NumbersWriter {

    private static final int OCTETS_AT_ONCE = 2048;
    private static final int OCTETS_OF_ONE = PhoneNumbers.MAX_DIGITS + 3;

    private final PhoneNumbers numbers;
    private final JsonGenerator json;
    private final byte[] run;
    private int length;

    private NumbersWriter(PhoneNumbers numbers, JsonGenerator json) {
        this.numbers = numbers;
        this.json = json;
        this.run = new byte[Math.min(OCTETS_AT_ONCE, OCTETS_OF_ONE * numbers.size())];
    }

    /** Writes what stands between the brackets. */
    static void write(PhoneNumbers numbers, JsonGenerator json) throws IOException {
        if (json.getOutputTarget() instanceof OutputStream) {
            new NumbersWriter(numbers, json).write();
        } else {
            // not every generator knows octets: one that makes a tree does not
            for (String number : numbers) {
                json.writeString(number);
            }
        }
    }

    private void write() throws IOException {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.number(i) == 0) {
                flush();
                json.writeString(numbers.get(i));
            } else {
                append(i);
            }
        }
        flush();
    }

    private void append(int index) throws IOException {
        if (run.length - length < OCTETS_OF_ONE) {
            flush();
        }
        if (length > 0) {
            run[length++] = '"';
            run[length++] = ',';
            run[length++] = '"';
        }
        length = numbers.write(index, run, length);
    }

    private void flush() throws IOException {
        if (length > 0) {
            json.writeRawUTF8String(run, 0, length);
            length = 0;
        }
    }
}
