/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

import io.github.camelsinch.sms.api.error.SinchSmsValidationException;
import io.github.camelsinch.sms.privacy.Mask;

/**
 * Times as options and headers have them. Text without an offset is UTC, as it is for Sinch.
 */
final class Times {

    private Times() {
    }

    static Instant of(String name, Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        try {
            return parse(value.toString().trim());
        } catch (DateTimeParseException e) {
            throw new SinchSmsValidationException(
                    name, Mask.text(value.toString()), "must be a time in ISO-8601, such as 2026-12-24T18:00:00Z");
        }
    }

    private static Instant parse(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME
                .parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset ? offset.toInstant() : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
    }
}
