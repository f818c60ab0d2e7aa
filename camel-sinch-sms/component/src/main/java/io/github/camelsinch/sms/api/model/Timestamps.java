/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Timestamps of the wire: ISO-8601, with an offset or none (then UTC), to the second, minute or day. Written in UTC
 * with {@code Z}. Source: Sinch SMS guide, "Timestamps".
 */
final class Timestamps {

    private static final int SECONDS_A_DAY = 86_400;
    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .toFormatter();

    private Timestamps() {
    }

    /** The instant, or {@code null} if this is none; the caller knows which field it is and says so. */
    static Instant parseOrNull(String text) {
        try {
            return isPlain(text) ? plain(text) : any(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 2024-06-06T13:06:27.833Z}: what Sinch writes, and a page of reports holds 200 of them. */
    private static boolean isPlain(String text) {
        int end = text.length() - 1;
        if (end < 19 || end > 29 || end == 20 || text.charAt(end) != 'Z' || end > 19 && text.charAt(19) != '.') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char expected = i > 19 ? '0' : "0000-00-00T00:00:00.".charAt(i);
            char c = text.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("time of day");
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
        int nanos = 0;
        for (int i = 20, unit = 100_000_000; i < text.length() - 1; i++, unit /= 10) {
            nanos += (text.charAt(i) - '0') * unit;
        }
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3600 + minute * 60 + second, nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static Instant any(String text) {
        TemporalAccessor time = ANY.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        return time instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : ((LocalDate) time).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** For records that are read field by field. */
    static final class Reader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            Instant instant = text == null ? null : parseOrNull(text);
            return instant != null
                    ? instant
                    : (Instant) context.handleWeirdStringValue(Instant.class, text, "not an ISO-8601 timestamp");
        }
    }

    /** For records that are written field by field. */
    static final class Writer extends StdScalarSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }
}
