/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Timestamps of the wire: ISO-8601, with an offset or none (then UTC), to the second, minute or day. Written in UTC
 * with {@code Z}. Source: Sinch SMS guide, "Timestamps".
 */
final class Timestamps {

    private Timestamps() {
    }

    /** The instant, or {@code null} if this is none. */
    static Instant parseOrNull(String text) {
        try {
            return parse(text);
        } catch (DateTimeException e) {
            // the caller knows which field it is and says so
            return null;
        }
    }

    private static Instant parse(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.endsWith("Z") && text.length() >= 20) {
            return Instant.parse(text);
        }
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) time;
    }
}
