/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.api.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The {@code Retry-After} header: seconds or a date, at most a minute. Source: RFC 9110, 10.2.3. */
final class RetryAfter {

    private static final Duration MOST = Duration.ofSeconds(60);

    private RetryAfter() {
    }

    /** How long to wait from now, 0 to 60 s, or {@code null} where the header says nothing that can be understood. */
    static Duration parse(String header, Instant serverNow) {
        if (header == null) {
            return null;
        }
        String value = header.trim();
        if (value.matches("\\d{1,18}")) {
            return clamp(Duration.ofSeconds(Long.parseLong(value)));
        }
        Instant date = httpDate(value);
        return date == null ? null : clamp(Duration.between(serverNow, date));
    }

    /** A date as HTTP writes it, or {@code null}. */
    static Instant httpDate(String header) {
        if (header == null) {
            return null;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH).parse(header.trim()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration clamp(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
