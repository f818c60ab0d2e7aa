/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as Sinch's SMS guide describes them: ISO 8601 in, with or without offset (none = UTC), seconds and time of day
 * being optional; out always UTC with milliseconds.
 */
public final class Timestamps {

    private static final DateTimeFormatter IN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** Years of four digits: what can be written as it was read. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final DateTimeFormatter MILLIS
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Timestamps() {
    }

    /**
     * Reads a time.
     *
     * @param  text as a client sent it
     * @return      to the millisecond; empty if it is none
     */
    public static Optional<Instant> read(String text) {
        try {
            TemporalAccessor parsed = IN.parse(text);
            return Optional.of(Instant.from(parsed).truncatedTo(ChronoUnit.MILLIS))
                    .filter(instant -> !instant.isBefore(FIRST) && instant.isBefore(END));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a time as the API does.
     *
     * @param  instant when
     * @return         such as {@code 2025-06-01T12:00:00.123Z}
     */
    public static String write(Instant instant) {
        return MILLIS.format(instant);
    }

    /**
     * Writes a time as carriers' times come: without milliseconds.
     *
     * @param  instant when
     * @return         such as {@code 2024-06-06T13:06:00Z}
     */
    public static String writeSeconds(Instant instant) {
        return SECONDS.format(instant);
    }
}
