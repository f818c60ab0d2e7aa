/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/**
 * Points in time as Sinch writes and reads them: ISO 8601, an offset allowed; without one the time is UTC, not the time
 * zone of this machine; seconds, and the time of day, may be left out ({@code 2014-10-02T09:30Z}, {@code 2014-06-23}).
 * Source: Sinch SMS guide, "Timestamps".
 */
public final class IsoTimes {

    private static final int SECONDS_A_DAY = 86_400;
    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private IsoTimes() {
    }

    /**
     * Reads a point in time.
     *
     * @param  text              ISO 8601
     * @return                   the point in time
     * @throws DateTimeException if the text is none
     */
    public static Instant parse(String text) {
        return isPlain(text) ? plain(text) : any(text);
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
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3600L + minute * 60L + second, nanos);
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
        LocalDateTime local = time instanceof LocalDateTime both ? both : ((LocalDate) time).atStartOfDay();
        return local.toInstant(ZoneOffset.UTC);
    }
}
