/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The {@code Date} header of an answer. The JDK's server insists on the machine's time in it, so it is written over on
 * its way; the form of RFC 9110, 5.6.7 has always the same length.
 */
final class DateHeader {

    private static final DateTimeFormatter FORMAT
            = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NAME = "\r\nDate: ";

    private DateHeader() {
    }

    /** Leaves the bytes as they are if there is no such header among them. */
    static void replace(ByteBuffer answer, Instant date) {
        byte[] bytes = new byte[answer.remaining()];
        answer.get(answer.position(), bytes);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(NAME);
        byte[] value = FORMAT.format(date).getBytes(StandardCharsets.US_ASCII);
        if (name >= 0 && name + NAME.length() + value.length <= bytes.length) {
            answer.put(answer.position() + name + NAME.length(), value);
        }
    }
}
