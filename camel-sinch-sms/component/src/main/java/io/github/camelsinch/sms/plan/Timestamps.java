/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;

import io.github.camelsinch.sms.time.IsoTimes;

/**
 * Reads points in time as Sinch does: ISO 8601, an offset allowed; without one the time is UTC, not the time zone of
 * this machine; seconds, and the time of day, may be left out ({@code 2014-10-02T09:30Z}, {@code 2014-06-23}). Source:
 * Sinch SMS API, timestamps.
 */
public final class Timestamps {

    private static final String RULE = "must be a time such as 2026-03-29T09:30:00+02:00, in UTC where it has no offset";

    private Timestamps() {
    }

    /**
     * @param  name                  the option or field
     * @param  value                 an ISO 8601 string, {@link Instant}, {@link OffsetDateTime}, {@link ZonedDateTime},
     *                               {@link Date} or, in UTC, {@link LocalDateTime}; {@code null} stays {@code null}
     * @return                       the point in time
     * @throws InvalidInputException for anything else, numbers among it: nobody can tell seconds from milliseconds
     */
    public static Instant read(String name, Object value) {
        if (value == null || value instanceof Instant) {
            return (Instant) value;
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        } else if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        } else if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        } else if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        } else if (value instanceof CharSequence text) {
            return parse(name, text.toString().strip());
        }
        throw InvalidInputException.ofValue(name, value, RULE);
    }

    private static Instant parse(String name, String text) {
        try {
            return IsoTimes.parse(text);
        } catch (DateTimeException e) {
            throw InvalidInputException.ofValue(name, text, RULE);
        }
    }
}
